"""What is asked about and what is declined, in the languages beside English: tried before everything else."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Code, Rule

ASKING: dict[Code, tuple[Rule, ...]] = {
    "de": (
        Rule("ignore", r"^ich (?:schick\w*|sende) (?:dir|euch|ihm|ihr|ihnen)\b|^ich hab\w* (?:gestern|vorhin)\b"),
        Rule("cost", r"^(?:und |also |ey |hey )?(?:was|wie ?viel) (?:\w+ )?(?:kostet|kosten|würde|macht "
            r"das)\b"),
        Rule("help", r"^(?:und |hey )?wie (?:kann|mache?|geht|funktioniert|muss|soll)\w*\b(?!.*\bwär)"),
        Rule(
            "ignore",
            r"\b(?:muss|müssen|soll|brauch\w*|musst) (?:da |hier |man )?(?:nichts|nix)\b.*\bänder|\bnichts "
                r"(?:mehr )?(?:zu )?änder",
        ),
    ),
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
    "es": (
        Rule("cost", r"\bcu[áa]nto (?:me )?(?:cuesta|vale|sale|costar|cobra)\w*"),
        Rule("help", r"^(?:y |oye )?c[óo]mo (?:puedo|se|hago|funciona|recorto|hacer|lo)\b(?! (?:ve|vería))"),
        Rule("ignore", r"\b(?:no (?:hace falta|hay que|necesit\w+|es necesario)) (?:\w+ )?(?:cambiar|tocar"
            r"|modificar) nada\b|\bno (?:cambies|toques) nada(?! más)\b"),
        Rule("outpaint", r"\b(?:ampl[ií]a|extiende|alarga|estira)\w*\b.*\b(?:hacia|a|por) (?:la |el |los "
            r")?(?:izquierda|derecha|arriba|abajo|lados)\b"),
    ),
    "pt": (
        Rule("cost", r"\bquanto (?:me )?(?:custa|sai|vai custar|é|fica)\b"),
        Rule("help", r"^(?:e |mas )?como (?:eu|que eu|faço|se|funciona|posso|dá pra)\b"),
        Rule("ignore", r"\bn[ãa]o (?:precisa|tem que|é preciso) (?:mudar|mexer|alterar)(?: (?:em )?(?:mais "
            r")?nada)?\b|\bn[ãa]o (?:muda|mexe|mude|altere) (?:em )?(?:mais )?nada\b"),
        Rule("outpaint", r"\b(?:estic\w+|estend\w+|ampli\w+|alarg\w+)\b.*\b(?:pra|para|à|pela) (?:a |o "
            r")?(?:esquerda|direita|cima|baixo|lados)\b"),
    ),
    "ja": (Rule("help", r"(?:どうやる|どうすれば|どうやって|やり方|方法)(?:の|は|を|が)?(?:[?？か]|教え|$|、)"),),
}  # fmt: skip
