"""What a Spanish or Portuguese request says of place, direction, strength and file; each language gives its words as macros."""

from __future__ import annotations

_OF = r"(?! d(?:el?|[ao]s?)\b)"
"""Not followed by "of ...": then the words place one thing beside another."""
_STYLES = (
    r"(?:acuarela|aquarela|oleo|pintura|dibujo|desenho|boceto|esboco|blanco y negro|preto e branco|sepia|comic|quadrinhos|manga|anime|grabado|gravura"
    r"|caricatura|cartoon|lapi[sz]|carboncillo|carvao)"
)

PARAMETERS = {
    "region": (
        (r"\b(?:{ABOVE} {LEFTWARDS}|superior {LEFT})\b", "top-left"),
        (r"\b(?:{ABOVE} {RIGHTWARDS}|superior {RIGHT})\b", "top-right"),
        (r"\b(?:{BELOW} {LEFTWARDS}|inferior {LEFT})\b", "bottom-left"),
        (r"\b(?:{BELOW} {RIGHTWARDS}|inferior {RIGHT})\b", "bottom-right"),
        (r"\b(?:fondo|fundo)\b", "background"),
        (rf"\b(?:{{LEFTWARDS}}|lado {{LEFT}})\b{_OF}", "left"),
        (rf"\b(?:{{RIGHTWARDS}}|lado {{RIGHT}})\b{_OF}", "right"),
        (rf"\b(?:{{ABOVE}}|parte superior)\b{_OF}", "top"),
        (rf"\b(?:{{BELOW}}|parte inferior)\b{_OF}", "bottom"),
        (rf"\b(?:{{AMID}})\b{_OF}", "center"),
        (rf"^(?:{{MAKES}})\b.*\b{_STYLES}\b|\btoda (?:la imagen|a imagem)\b", "whole"),
    ),
    "direction": (
        (r"\b(?:{AROUND}|alej\w*|afast\w*|zoom\w*)\b", "all"),
        (r"\b{LEFT}\b", "left"), (r"\b{RIGHT}\b", "right"), (r"\b(?:{UPWARDS})\b", "up"), (r"\b(?:{DOWNWARDS})\b", "down"),
    ),
    "strength": (
        (r"\b(?:{SLIGHTLY}|ligeiramente|ligeramente|levemente|sutilmente|u[nm] toque)\b(?! (?:demasiado|oscur[oa]$))", "low"),
        (r"\b(?:moderadamente|medianamente)\b", "medium"),
        (r"\b(?:{STRONGLY}|bastante|super|totalmente|completamente|extremadamente|extremamente|drasticamente|radicalmente|(?:lo mas|o mais) \w+ (?:posible|possivel))\b(?! (?:bien|bem|bonit[oa]|gracias|obrigad[oa]|gusto|bom|legal|prazer))",
            "high"),
    ),
    "background": ((r"\btransparente\b|\b(?:sin fondo|sem fundo)\b|\b(?:{REMOVE})\w* (?:todo )?(?:el fondo|o fundo)\b(?! d)", "transparent"),),
    "output_format": ((r"\bpng\b", "png"), (r"\bjpe?g\b", "jpeg"), (r"\bwebp\b", "webp")),
    "quality": (
        (r"\b(?:baja calidad|baixa qualidade|{QUALITY} (?:baja|baixa)|borrador|rascunho)\b", "low"),
        (r"\b{QUALITY} (?:media|normal|estandar|padrao)\b", "medium"),
        (r"\b(?:alta|mejor|melhor|maxima|plena) {QUALITY}\b|\b{QUALITY} (?:maxima|alta|superior|de (?:impresion|impressao|produccion|producao))\b", "high"),
    ),
    "size": (
        (r"\b4 ?k\b", "4k"), (r"\b2 ?k\b", "2k"),
        (r"\b(?:2 ?x|x ?2|{TWICE})\b", "2x"), (r"\b(?:4 ?x|x ?4|{FOURFOLD})\b", "4x"),
    ),
}  # fmt: skip
