"""What codes of format 1 lean on to be short: words that most of them share, as they stood when the format was made.

It never changes, also where ids are added later: a code is packed against exactly these letters. `zlib` refuses a code
that was packed against others. A new list of words is a new format, beside this one.
"""

SHARED_WORDS = b"".join(
    (
        b'"no-treatment","sun-protection-and-skin-care","scar-massage","silicone","pressure-therapy","taping","onion-extra',
        b'ct","camouflage","psychological-support","topical-retinoid","topical-lightening","mesotherapy","steroid-injectio',
        b'n","fluorouracil-with-steroid","bleomycin-injection","botulinum-toxin","verapamil-injection","cryotherapy","micr',
        b'oneedling","microneedling-infusion","rf-microneedling","chemical-peel","tca-cross","subcision","dermal-filler","',
        b'fat-grafting","fractional-laser-ablative","fractional-laser-nonablative","pulsed-dye-laser","dermabrasion","punc',
        b'h-techniques","surgical-revision","excision-plus-radiotherapy","atrophic-acne","hypertrophic","keloid","surgical',
        b'-line","stretch-marks","discoloured","contracture","icepick","boxcar","rolling","mixed","dark","red","pale","sam',
        b'e","face","ear","neck","chest","shoulder","back","abdomen","arm","hand","leg","other","under-3-months","3-to-12-',
        b'months","1-to-2-years","over-2-years","burns-never-tans","burns-then-tans","tans-rarely-burns","rarely-burns-bro',
        b'wn","dark-brown-black","flatter","smoother","fade-dark","fade-red","ease-itch-pain","softer","less-wide","stop-g',
        b'rowing","feel-better-about-it","unsure","not-said","not-yet","limits":{"max_visits":,"days_off_each":,"weeks_unt',
        b'il_event":,"avoid_needles":true,"avoid_surgery":true},"health":{"pregnant":"no","trying-for-baby":"no","breastfe',
        b'eding":"no","under-18":"no","infection-at-site":"no","active-acne":"no","cold-sores":"no","blood-thinner":"no","',
        b'bleeding-disorder":"no","allergy-to-ingredient":"no","allergy-to-anaesthetic":"no","weak-immune-system":"no","di',
        b'abetes":"no","autoimmune":"no","lupus":"no","psoriasis-or-vitiligo":"no","keloid-tendency":"no","isotretinoin-no',
        b'w":"no","isotretinoin-last-6-months":"no","pacemaker":"no","metal-implant-at-site":"no","cancer-now":"no","low-p',
        b'latelets":"no","fainting-with-needles":"no","bee-sting-allergy":"no","recent-tan":"no"},"red_flags":{"changing-o',
        b'r-growing-fast":"no","bleeding-or-open-sore":"no","new-lump":"no","limits-movement":"no","severe-pain":"no","fev',
        b'er-or-pus":"no"}}}]"picked":["choice":"not-yet","start":"2026-"price":"answers":{"scar":"dent_shape":"colour":"s',
        b'ite":"scar_age":"skin":"marks_easily":"bother":"goals":["',
    )
)
