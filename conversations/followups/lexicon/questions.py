"""What is asked about and what is declined, in the languages beside English: tried before everything else."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Code, Rule

ASKING: dict[Code, tuple[Rule, ...]] = {
    "fr": (
        Rule("ignore", r"\bje (?:t'|vous |te |lui |leur )envo\w+|^j'ai .*\bhier$"),
        Rule("cost", r"\b(?:combien|quel prix)\b.*\b(?:coût\w+|coute\w*|crédits?|prix|fait)\b|\bça (?:me "
            r")?coûte\b"),
        Rule("help", r"^(?:et |mais |dis )?comment (?:on|je|faire|ça|tu|est-ce|peut|puis|utiliser"
            r"|recadrer)\b"),
        Rule("ignore", r"\brien (?:à|a) (?:changer|modifier|toucher)\b|\b(?:ne |n')?\w+ (?:plus )?rien à "
            r"changer\b|\bpas besoin de (?:rien )?changer\b"),
        Rule("history", r"\bla liste (?:des|de toutes les) (?:versions|images|modif\w*|changements)\b"),
        Rule("generate", r"^(?:on )?rep(?:ars|art|artons|artir) de (?:zéro|rien)\b"),
    ),
    "ja": (Rule("help", r"(?:どうやる|どうすれば|どうやって|やり方|方法)(?:の|は|を|が)?(?:[?？か]|教え|$|、)"),),
}  # fmt: skip
