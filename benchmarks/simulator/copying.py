"""What an outlet does to the words of an account it prints: cuts its end, rewrites sentences, misspells."""

from dataclasses import replace
from random import Random

from benchmarks.simulator.cast import prose
from benchmarks.simulator.facts import Sentence, Telling
from benchmarks.simulator.noise import Noise

VERBATIM = 0.35  # of the copies
LEAST_KEPT, MOST_KEPT = 0.12, 0.95
LEAST_SENTENCES = 2
LETTERS = "ابتحدرسعفقكلمنهوي"


def _own_words(sentence: Sentence, chance: Random) -> Sentence:
    """Return a sentence that says the same otherwise: another template of its group, other choices."""
    known = prose()
    group = (known["leads"] | known["body"])[sentence.group]
    return Sentence(sentence.group, chance.randrange(len(group)), chance.getrandbits(32))


def changed(telling: Telling, noise: Noise, chance: Random) -> Telling:
    """Return a copy with the sentences it keeps; an account's first report and updates stay as they are."""
    if chance.random() < noise.misspelt * (0.5 + telling.habits["misspells"]):
        telling = replace(telling, speaker=replace(telling.speaker, name=_misspelt(telling.speaker.name, chance)))
    if telling.copy not in ("reprint", "rewrite") or chance.random() < VERBATIM:
        return telling
    count = len(telling.sentences)
    keep = max(LEAST_SENTENCES, round(count * chance.uniform(LEAST_KEPT, MOST_KEPT)))
    if telling.copy == "reprint":
        return replace(telling, sentences=telling.sentences[:keep])
    own = set(chance.sample(range(count), max(0, count - keep)))
    told = [_own_words(s, chance) if n in own else s for n, s in enumerate(telling.sentences)]
    sides = {"actor": telling.facts.actor, "target": telling.happening.target}
    names = {key: chance.choice(force.names) for key, force in sides.items() if force}
    return replace(telling, sentences=told, names=names)


def _misspelt(name: str | None, chance: Random) -> str | None:
    """Return a name with one letter lost, doubled or put wrong."""
    if name is None:
        return None
    at = chance.randrange(1, len(name) - 1)
    if name[at] == " ":
        at += 1
    return name[:at] + chance.choice(("", name[at] * 2, chance.choice(LETTERS))) + name[at + 1:]
