"""A light stem of English words: inflection and a few nominal endings, and no more.

Porter's stemmer makes one of token and tokenizer, and of general and generate; in notes about
papers these are different things.
"""

from __future__ import annotations

import re

ENDINGS = ("s", "es", "ed", "ing", "ion", "ions", "ation", "ization", "ification", "ly", "ness")
_VOWELS = frozenset("aeiouy")
# A verb of these letters, of which -ing or -ed has taken the e: tuning, coded.
_SHORT_VERB = re.compile(r"[^aeiou][aeiouy][^aeiouwxy]")
# It only looks like the past of something.
_WHOLE = frozenset({"embed"})
# What these do is not what foundation and information mean.
_OTHER_VERBS = frozenset({"found", "inform"})


def stem(word: str) -> str:
    """What the forms of a word have in common: models, modelling and model are `model`.

    word: in lower case. What is short, or not of the letters a to z, is its own stem.
    """
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return word
    for step in (_without_plural, _without_manner, _without_inflection, _without_nominal_ending):
        word = step(word)
    return _in_one_spelling(word)


def completions(beginning: str) -> list[str]:
    """The stems of the words that this may become by a common ending: of traini, `train`."""
    found: dict[str, None] = {}
    for ending in ENDINGS:
        for typed in range(1, len(ending) + 1):
            base = beginning.removesuffix(ending[:typed])
            if base != beginning and len(base) > 2:
                found[stem(base + ending)] = None
    return list(found)


def relatives(found: str) -> list[str]:
    """The stems that words of the same verb may have: of augmentat(ion), `augment`, and back.

    Whether a verb in -ate is behind it (evaluation) or another one, only the words in use can say.
    """
    base = found.removesuffix("at")
    if base in _OTHER_VERBS or len(base) < 5:
        return []
    return [base if base != found else f"{found}at"]


def _without_plural(word: str) -> str:
    """Without the -s of a noun or a verb; studied is studies, too."""
    if word.endswith(("ies", "ied")):
        return word[:-3] + "y" if len(word) > 4 else word
    if word.endswith("sses"):
        return word[:-2]
    # The -us of a noun is no plural, but that of GPUs is.
    whole = word.endswith(("ss", "us", "is", "ias")) and not (len(word) == 4 and word[1:] == "pus")
    return word[:-1] if word.endswith("s") and not whole else word


def _without_manner(word: str) -> str:
    """Without the ending of an adverb, or of a quality: robustly, robustness."""
    if word.endswith(("ably", "ibly")):
        return word[:-1]
    if word.endswith("ly") and not word.endswith("ply") and len(word) >= 7:
        return word[:-2]
    if word.endswith("ness") and len(word) >= 8:
        return word[:-4]
    return word


def _without_inflection(word: str) -> str:
    """Without -ed, -ing; of verbs in -e also without that."""
    if word in _WHOLE:
        return word
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and _VOWELS & set(base) and not word.endswith("eed"):
            # modelled, distilled; but not hissing, buzzing
            doubled = len(base) > 3 and base[-1] == base[-2] and base[-1] not in "sz"
            word = base[:-1] if doubled else base
            if _SHORT_VERB.fullmatch(base):
                word = base + "e"
            break
    if word.endswith("e") and len(word) > 4:
        word = word[:-1]
    return word[:-1] if word.endswith("ll") else word


def _without_nominal_ending(word: str) -> str:
    """Of what was done: curation is `curat`, as curated is; quantization `quantiz`."""
    if word.endswith("ality") and len(word) > 9:
        return word[:-3]
    if word.endswith("sis") and len(word) >= 7:
        return word[:-2]
    if word.endswith("ification"):
        return word[:-7] + "y"
    if word.endswith(("ization", "isation")) and len(word) > 8:
        return word[:-7] + "iz"
    if word.endswith("llation"):
        return word[:-6]
    if word.endswith("ation") and len(word) > 7:
        return word[:-3]
    if word.endswith(("ssion", "ction", "ption", "vision")) and len(word) >= 8:
        return word[:-3]
    return word


def _in_one_spelling(word: str) -> str:
    """The American one: optimise as optimize, behaviour as behavior, analyse as analyze."""
    if word.endswith("is") and len(word) >= 6:
        return word[:-2] + "iz"
    if word.endswith("lys") and len(word) >= 6:
        return word[:-1] + "z"
    return word[:-3] + "or" if word.endswith("our") and len(word) >= 6 else word
