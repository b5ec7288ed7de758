"""What codes of clinic links lean on to be short: words that most profiles share, as they stood when the format was made.

They never change, also where keys or ids are added later: a code is packed against exactly these letters, and posters with
old codes hang on walls. A new list of words is a new format, beside this one.
"""

SHARED_WORDS = b"".join(
    (
        b'"country":"","currency":"CHF","USD","INR","EUR","GBP","country":"GB","FR","ES","IT","IN","US","AT","CH","DE","la',
        b'nguages":["de","en","es","fr","hi","ar","pl","tr","zh","it","pt","ru"]https://www.info@.com.co.uk.org.de Clinic ',
        b"Skin Street, Londonhyaluronic acid with vitaminspolynucleotidestriamcinoloneneedling device lasercollagenpeptide",
        b'ssilicone gelnot-authorisednot-knownoff-labellicenseddevicecosmetic"sun-protection-and-skin-care","scar-massage"',
        b',"exercise-and-splints","silicone","pressure-therapy","taping","onion-extract","camouflage","psychological-suppo',
        b'rt","nerve-pain-care","topical-retinoid","topical-lightening","steroid-tape","mesotherapy","steroid-injection","',
        b'fluorouracil-with-steroid","bleomycin-injection","botulinum-toxin","verapamil-injection","cryotherapy","micronee',
        b'dling","microneedling-infusion","rf-microneedling","medical-tattoo","chemical-peel","tca-cross","subcision","sal',
        b'ine-injections","dermal-filler","fat-grafting","fractional-laser-ablative","fractional-laser-nonablative","pulse',
        b'd-dye-laser","pigment-laser","laser-with-steroid","light-and-laser-for-pale-scars","dermabrasion","punch-techniq',
        b'ues","surgical-revision","excision-with-injections-or-pressure","excision-plus-radiotherapy","hair-transplant-in',
        b'to-scar","pigment-cell-graft"{"name":"","country":"","address":"","phone":"+","email":"","website":"https://","l',
        b'anguages":[""],"currency":"","emergency":{"phone":"+","reached":"at night"by day"day and night"},"offers":[{"opt',
        b'ion":"mesotherapy","price":"products":[{"name":"","substance":"","status":"licensed"},{"name":"","status":"devic',
        b'e"},{"name":"","status":"cosmetic"}]},{"option":"',
    )
)
