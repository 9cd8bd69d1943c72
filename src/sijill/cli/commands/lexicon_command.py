"""Check the word lists and patterns, or try them on a sentence and see which fired."""

import sys
from typing import Annotated, Literal

import typer


def command(
    action: Annotated[Literal["check", "try"], typer.Argument(help="check everything, or try one sentence")],
    text: Annotated[str, typer.Argument(help="The sentence to try.")] = "",
    published: Annotated[str | None, typer.Option(help="The day it counts from, as ISO date.")] = None,
) -> None:
    """Check the word lists and patterns, or try them on a sentence and see which fired.

    $ sijill lexicon try "قصف الجيش مستشفى في سرت أمس" --published 2016-12-07
    """
    if action == "try":
        from sijill.reading.explain_words import explained

        if not text:
            raise typer.BadParameter("try needs a sentence")
        sys.stdout.writelines(line + "\n" for line in explained(text, published))
        return
    if not _check():
        raise typer.Exit(1)


def _check() -> bool:
    """Print every mistake in English and Arabic; return whether there was none."""
    from sijill.languages.check import knowledge_problems
    from sijill.languages.messages import say
    from sijill.reading.knowledge import arabic_knowledge
    from sijill.reading.pattern_examples import count_examples, example_problems

    knowledge = arabic_knowledge()
    files = knowledge.stages.files
    problems = [
        *knowledge_problems(knowledge.lexicon, files), *example_problems(knowledge), *knowledge.world.problems,
    ]
    for problem in problems:
        print(problem)
        if problem.key:
            print("   ", say(problem.key, "ar", **problem.gaps))
    if not problems:
        patterns = sum(len(file.patterns) for file in files)
        for language in ("en", "ar"):
            print(say("lexicon_clean", language, lists=len(knowledge.lexicon.lists), patterns=patterns,
                      examples=count_examples(knowledge)))
    return not problems
