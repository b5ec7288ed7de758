"""The person: answers, conditions, the way through the aid, links; what the reader told us, frozen and checked."""
