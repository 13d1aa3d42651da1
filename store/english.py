"""A light stem of English words: inflection and a few nominal endings, and no more.

Porter's stemmer makes one of token and tokenizer, and of general and generate; in notes about
papers these are different things.
"""

from __future__ import annotations

_ENDINGS = ("s", "es", "ed", "ing", "ation", "ization", "ification")
_VOWELS = frozenset("aeiouy")


def stem(word: str) -> str:
    """What the forms of a word have in common: models, modelling and model are `model`.

    word: in lower case. What is short, or not of the letters a to z, is its own stem.
    """
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return word
    return _without_nominal_ending(_without_inflection(word))


def completions(beginning: str) -> list[str]:
    """The stems of the words that this may become by a common ending: of traini, `train`."""
    found: dict[str, None] = {}
    for ending in _ENDINGS:
        for typed in range(1, len(ending) + 1):
            base = beginning.removesuffix(ending[:typed])
            if base != beginning and len(base) > 2:
                found[stem(base + ending)] = None
    return list(found)


def _without_inflection(word: str) -> str:
    """Without -s, -es, -ed, -ing; of verbs in -e also without that."""
    if word.endswith(("ies", "ied")) and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("sses"):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is", "ias")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and _VOWELS & set(base) and not word.endswith("eed"):
            # modelled, distilled; but not hissing, buzzing
            doubled = len(base) > 3 and base[-1] == base[-2] and base[-1] not in "sz"
            word = base[:-1] if doubled else base
            break
    if word.endswith("e") and len(word) > 4:
        word = word[:-1]
    return word[:-1] if word.endswith("ll") else word


def _without_nominal_ending(word: str) -> str:
    """Of what was done: curation is `curat`, as curated is; quantization `quantiz`."""
    if word.endswith("ally") and len(word) > 7:
        word = word[:-2]
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
