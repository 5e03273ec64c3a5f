"""Portuguese."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence, Grammar, Rule, words
from conversations.followups.lexicon.questions import ASKING

_NUMBERS = {
    "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "tres": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "primeira": 1, "primeiro": 1,
    "segunda": 2, "segundo": 2, "terceira": 3, "terceiro": 3, "quarta": 4, "quarto": 4, "quinta": 5, "quinto": 5,
}  # fmt: skip
_PIC = r"(?:vers[aã]o|imagem|foto|revis[aã]o|variante|op[cç][aã]o|tentativa|resultado)"
_ORD = r"(?:primeir[ao]|segund[ao]|terceir[ao]|quart[ao]|quint[ao])"

_RULES = (
    Rule("ignore", r"\b(?:ignore|ignora|esqueça|esquece) (?:todas? |suas |as |os |tuas )+(?:instruções|regras"
        r"|ordens)|\b(?:me dá|me dê|dá-me|adicione|adiciona|reembolse|devolva|aumente"
        r"|libera)\b.{0,40}\b(?:créditos?|creditos?|saldo|permiss\w*|admin\w*|cota)\b|\bprompt (?:do "
        r"sistema|oculto)\b|\bmodo (?:admin|desenvolvedor)\b"),
    Rule("help", r"^(?:ajuda|me ajuda|comandos?|instruções|manual|(?:o que|que|quais) (?:comandos?|são os "
        r"comandos|op[cç][oõ]es|você (?:pode|sabe|consegue) fazer|vc (?:pode|sabe|faz)|posso (?:fazer"
        r"|pedir|escrever)|formatos|tamanhos|(?:esse|este|o) bot faz|dá (?:pra|para) fazer)|como "
        r"(?:funciona|se (?:usa|faz)|posso|faço|eu |uso|desfaço|volto|é que|baixo|que (?:faz|funciona"
        r"|usa|eu))|(?:dá|da) (?:pra|para)|tem (?:como|algum comando|um comando|jeito)|é poss[ií]vel"
        r"|(?:você|vc) (?:faz|sabe fazer|consegue fazer) (?:vídeos?|gifs?))\b|\bnão (?:sei|entendo"
        r"|entendi) como\b|\bcomo (?:isso|o bot|isto) funciona\b", forbid=r"\b(?:dá|tem como|é possível).{0,12} (?:deixar|colocar|mudar|tirar|trocar|fazer (?:o|a) "
        r"(?!gif|vídeo)|aumentar|escurecer|clarear|remover|adicionar|botar|pôr)"),
    Rule("cost", r"\b(?:quant[oa]s?|qual)\b.*\b(?:cust\w*|créditos?|creditos?|saldo|gast\w*|preço|val(?:e|ia)"
        r"|rest\w*|sobr\w*|total|cobr\w*|pag\w*|sai)\b|^(?:preço|custo|saldo|créditos|creditos|quanto "
        r"é|quanto|valor)\b|\b(?:é|são) (?:grátis|gratuito|caro|pago)\b.*\?", forbid=r"\bquantas (?:vers[oõ]es"
            r"|imagens)\b"),
    Rule("cancel", r"^(?:(?:não|espera|oh|ok|por favor|ei|opa) )*(?:para|pare|parar|cancela(?:r)?|cancele"
        r"|alto"
        r"|stop|chega|espera|espere|deixa|esquece|aborta|aborte|interrompe|pera|peraí|deixa pra lá"
        r"|melhor não|não faz)(?: (?:tudo|isso|já|por favor|agora|um momento|a geração|o render|aí"
        r"|quieto|pra|lá|tudo|de|gerar|mesmo))*$|^(?:para|cancela|stop)\b(?: \w+){0,2}$", running=True),
    Rule("redo", r"\b(?:refaz(?:er)?|refaça|restaura(?:r)? (?:o que|a mudança|a alteração)|reaplica\w*|redo"
        r"|(?:traz|coloca|põe|bota)\w* (?:de volta )?(?:a (?:mudança|alteração)|o que) .*(?:desfi\w*"
        r"|desfe\w*|tirei|removi)|desfaz(?:er)? o desfazer)\b", forbid=r"{REF}|\brefa(?:z|ça) (?:o|a|os"
            r"|as) (?!que|mudança|alteração|última)\w+"),
    Rule("compare", r"\b(?:compar\w*|lado a lado|diferenças?|contra|versus|vs|juntas)\b", refs=1),
    Rule("compare", r"\b(?:compar(?:a|e|ar|ação)|antes e depois|(?:mostra|mostre|coloca|põe)\w* .*lado a "
        r"lado)\b", forbid=r"\b(?:isso com o que|cadeiras"
        r"|cachorros)\b"),
    Rule("goto", r"^(?:(?:volta|volte|voltar|voltemos|voltando|retorna|retorne|vai|vá|vamos|usa|use|usar"
        r"|utiliza|pega|pegue|escolhe|escolho|quero|prefiro|fica|fique|fico|fiquemos|carrega|mostra"
        r"|mostre|restaura|restaure|recupera|deixa|continua|continue|parte|a|à|ao|para|pra|pro|com|de"
        r"|desde|em|na|no|da|do|o|os|as|melhor|outra|vez|novo|por|favor|pode|podemos|muda|passa|gosto"
        r"|gostei|mais|acho|que|abre|partir|trabalha|trabalhar|sobre|me|eu|era|seguir)\s+)*{REF}(?: "
        r"(?:por|favor|como|base|melhor|outra|vez|de|novo|era|é|a|estava|mais|então|mesmo))*$", refs=1),
    Rule("goto", r"\b(?:volta|volte|voltar|retorna) (?:ao|para o|pro) (?:princ[ií]pio|in[ií]cio|começo"
        r"|zero)"),
    Rule("undo", r"^(?:não )?(?:desfa(?:z|ça|zer|ze)|desfaz-?l[oa]|undo|reverte(?:r)?|reverta|anula(?:r)?"
        r"|volta(?:r)? (?:um passo )?atr[aá]s|volta(?:r)?|volte|retrocede|descarta|descarte|remove"
        r"|apaga|cancela|tira|esquece)(?: (?:isso|isto|essa|esse|o|a|os|as|[uú]ltim[ao]s?|mudanças?"
        r"|alteraç\w+|duas|dois|três|\d|passos?|ediç\w+|modificaç\w+|vezes|por favor|um|uma|outra|vez"
        r"|anterior|que|você|fez|acabou|de|fazer|tudo|último|atrás|pra|para|trás|favor|por))*$|\bcomo "
        r"(?:estava|era)(?: antes)?\b|\b(?:estava|era|ficava) melhor antes\b|\bantes (?:estava|era"
        r"|tava) melhor\b|\bo estado anterior\b", forbid=r"^(?:tira|remove|apaga|esquece|cancela"
            r"|descarta)(?: (?:isso|isto|tudo|o|a|que|essa|esse))*$"
        r"|{REF}"),
    Rule("history", r"\b(?:hist[oó]rico|cronologia|resumo)\b|\b(?:mostra|mostre|lista|liste|ver|me "
        r"mostra)\b.*\b(?:todas? (?:as|os)?|todos os)\b.*(?:vers[oõ]es|imagens|mudanças|passos"
        r"|ediç\w+|revis[oõ]es|alteraç\w+)|\bquantas (?:vers[oõ]es|imagens|fotos|ediç\w+)\b|\bquais "
        r"(?:vers[oõ]es|mudanças|imagens)\b|\btodas as vers[oõ]es\b|\bo que (?:já )?(?:fizemos|foi "
        r"feito)\b|\bem qual versão\b"),
    Rule("generate", r"^(?:uma? )?(?:(?:nova imagem|imagem nova|outra imagem|novo desenho|nova foto|nova "
        r"ilustração|algo (?:completamente |totalmente )?(?:diferente|novo)|outra coisa|novo tema"
        r"|outro tema)\b|(?:começa|comece|começar|comecemos|vamos começar|recomeça\w*) (?:do zero|de "
        r"novo|outra vez)|do zero|(?:esquece|esqueça|deixa|descarta)\b.{0,30}[,.;!:] ?(?:\w+ "
        r"){0,2}(?:desenh\w*|faz\w*|faça|ger[ae]\w*|cri[ae]\w*|pint[ae]\w*|quero|mostr\w*))|^(?:pode "
        r"|agora |me )?(?:desenh[ae]|ger[ae]|cri[ae]|pint[ae]|faz|faça|imagin[ae]|mostr[ae])(?:-me| "
        r"pra mim| para mim| pra gente)? (?:uma?|o|a|uns|umas) (?:\w+ ){0,2}?(?:imagem|foto|logo"
        r"|cartaz|p[oô]ster|ilustração|desenho|retrato|quadro|paisagem|pintura|ícone|cart[aã]o)\b"
        r"|^(?:me |pode me )(?:desenh[ae]|ger[ae]|cri[ae]|pint[ae]|faz|faça)r? (?:uma?) ", forbid=r"\b(?:variaç\w+|variantes"
            r"|vers[oõ]es|alternativas|opções|versão)\b"),
    Rule("variations", r"\b(?:variaç(?:ão|ões)|variantes?|alternativas?|outras (?:vers[oõ]es|opções|ideias)"
        r"|vers[oõ]es (?:diferentes|distintas)|mais (?:opções|vers[oõ]es))\b|\b{N} (?:vers[oõ]es"
        r"|opções|mais como (?:essa|esta)|diferentes|parecidas)\b|\bmais como (?:essa|esta|este"
        r"|esse)\b", forbid=r"\b(?:todas as|última|primeira|quais|segunda|compara|hist[oó]rico) "
            r"(?:variante|vers[oõ]es"
        r"|variantes|opções)"),
    Rule("finalize", r"\b(?:finaliz\w*|vers[aã]o (?:final|definitiva)|(?:render|resultado|imagem|arte) final"
        r"|(?:m[aá]xima|melhor|alta) qualidade|qualidade (?:m[aá]xima|final|de (?:impressão|produção)"
        r"|alta|superior)|a final)\b"),
    Rule("upscale", r"\b(?:upscale\w*|ampli(?:a|ar|e) (?:a imagem|a foto|para|em|x|isso)|mais pixels|(?:alta"
        r"|maior|mais|melhor|aumenta a|aumente a) resolução|resolução|[248] ?k|[248] ?x|x ?[248])\b"
        r"|^(?:(?:deixa|faz|faça|a|imagem|o|tamanho|aumenta|aumente|amplia|amplie|bem|ela|isso|quero) "
        r")*(?:maior|amplia|amplie|aumenta a imagem|aumente a imagem|o dobro|ampliar)(?: por favor)?$", forbid=r"\bamplia\w* (?:o|os|as|seu"
            r"|sua)\b"),
    Rule("outpaint", r"\b(?:est[eê]nd\w*|estender|expand\w*|alarg(?:a|ue|ar)\w*|afast(?:a|e|ar)\w*|zoom out"
        r"|tira(?:r)? o zoom|menos zoom|diminu\w* o zoom|outpaint\w*|ampli\w* (?:o (?:enquadramento"
        r"|quadro|fundo)|a (?:cena|vista|imagem) (?:para|pra))|(?:mostra|mostre|quero ver|ver) "
        r"(?:mais|o que (?:há|tem|está))|mais (?:espaço|entorno|c[eé]u|paisagem|contexto"
        r"|cen[aá]rio)\b|continu[ae]\w* (?:a imagem|a cena|a paisagem|para|pra)|fora do (?:quadro"
        r"|enquadramento)|plano mais (?:aberto|amplo)|corpo inteiro)\b", forbid=r"\bsorriso\b|\bmais versões\b"
            r"|\bmais opções\b|\bhist[oó]rico\b"),
    Rule("crop_or_aspect", r"\b(?:recort\w*|reenquadr\w*|enquadramento mais (?:fechado|apertado)|zoom "
        r"(?:no|na|em|in)"
        r"|aproxim(?:a|e|ar)\w*|cort(?:a|e|ar) (?:o|a|os|as|um pouco) (?:borda\w*|lado\w*|parte|topo"
        r"|margens|imagem|foto|de cima|de baixo)|formato (?:quadrado|vertical|horizontal|retrato"
        r"|paisagem|\d)|proporção|aspecto)\b|^(?:(?:deixa|faz|faça|coloca|coloque|põe|muda|mude|passa"
        r"|converte|em|formato|versão|no|na|a|imagem|para|pra|modo|quero|melhor|um|uma) )*(?:\d{1,2} "
        r"?[:x/] ?\d{1,2}|quadrad[oa]|vertical|horizontal|panorâmic[oa]|retrato|paisagem)(?: (?:por"
        r"|favor|para|pra|instagram|stories|tiktok|youtube|um|de|o))*$", forbid=r"\bcabelo\b|\bretrato de\b"),
    Rule("reroll", r"^(?:(?:tenta|tente|tentar|prova|repete|repita|faz|faça|gera|gere|gerar|regera|roda|rode"
        r"|outra|uma|vez|mais|de|novo|o|mesmo|a|mesma|pedido|prompt|exatamente|com|sem|mudar|mudanças"
        r"|nada|outro|por|favor|igual|que|antes|imagem|pode|só|isso|alterar) )*(?:outra vez|de novo"
        r"|mais uma vez|novamente|outra tentativa|repete|repita|regera(?:r)?|regenera(?:r)?|reroll"
        r"|nova tentativa|mesmo prompt|tenta mais uma)(?: (?:outra|vez|mais|por|favor|o|mesmo|com|sem"
        r"|mudar|nada|a|mesma|de|novo|exatamente|prompt|igual|pedido|uma|imagem|alterar))*$"),
)  # fmt: skip

_VERB = (
    r"(?:faz|faça|fazer|coloca\w*|coloque|põe|ponha|p[oô]r|bota\w*|bote|adiciona\w*|adicione"
    r"|acrescent\w*|tira\w*|tire|remov\w*|elimin\w*|apag\w*|muda\w*|mude|mudar|troca\w*|troque"
    r"|substitu\w*|clarei\w*|clarear|escure\w*|pint[ae]\w*|color\w*|mov[ea]\w*|mexe"
    r"|gira\w*|gire|rod[ae]|vira\w*|vire|convert\w*|transform\w*|corrig\w*|corrija|escrev\w*"
    r"|escreva|aument\w*|redu[zs]\w*|diminu\w*|abaix\w*|suaviz\w*|desfo[cq]\w*|borr\w*|ajust\w*"
    r"|modifi\w*|posicion\w*|vista|veste|vestir|acend\w*|apague|deix[ae]\w*|deixar"
    r"|us[ae]|desenh\w*|dá|dê|ilumin\w*|inclin\w*|refor[cç]\w*|real[cç]\w*|satur\w*|limp[ae]\w*"
    r"|melhor[ae]\w*|along\w*|encurt\w*|abr[ae]|fech[ae]|export\w*|salv[ae]\w*|preench\w*"
    r"|arrum\w*|conserta\w*|inclu\w*|insir\w*|inser\w*|simplif\w*|cubra|cobre|cola|centraliz\w*"
    r"|mant[eé]nha|mantém|mantenha|endireit\w*|pendur\w*|plant[ae]|escond\w*|esquent\w*|esfri\w*)"
)
_EVIDENCE = (
    Evidence(4, r"^(?:(?:você |vc )?(?:pode|poderia|podia|consegue|podemos|poderíamos|dá pra|dá para|tem como"
        r"|é possível) |quero que (?:você )?|queria (?:que )?|gostaria (?:que |de )?|vamos |tenta "
        r"|tente |que tal |por que não |e se )?(?:me |lhe |o |a |os |as |se )?" + _VERB + r"(?:-\w+)?(?=[ ,]|$)(?! "
            r"(?:sentido|favor|parte|tempo|de conta|rir|graça|pausa|falta de|sono"
        r"|fome)\b)", "opens with a verb of change"),
    Evidence(3, r"\b(?:deveria|deveriam|deve|devem|tem que|têm que|tem de|falta|faltam|faltou|precisa"
        r"|precisam|podia|poderia|poderiam|que (?:seja|sejam|esteja|estejam|tenha|tenham|fique|fiquem"
        r"|pareça))\b", "says how it should be"),
    Evidence(2.5, r"\b(?:quero|queria|gostaria|prefiro|preferia|queremos|e se|que tal|por que não|talvez"
        r"|imagina|imagine|melhor (?:com|em|um|uma|sem|se)|seria (?:melhor|legal|bom|ótimo|bacana)"
        r"|ficaria (?:melhor|legal|bom|ótimo))\b(?! (?:dormir|comer|ir|morrer|férias))", "says what is wanted"),
    Evidence(3.5, r"\b(?:demais|muito (?:escur[oa]|clar[oa]|brilhante|grande|pequen[oa]|borrad[oa]"
        r"|saturad[oa]"
        r"|vazi[oa]|artificial|séri[oa]|fri[oa]|alt[oa]|baix[oa]|long[oa]|curt[oa])|pouco "
        r"(?:contraste|realista|natural|brilho|claro)|não (?:é|está|tá|parece) (?:o )?(?:suficiente"
        r"|bastante|bem)|mal (?:escrito|colocado)|borrad[oa]s?|tort[oa]s?|deformad\w*|estranh[oa]s?"
        r"|cortad[oa]s?|falta|faltou|erro|errad[oa]|esqueceu|seis dedos|desfocad[oa])\b(?<!legal "
        r"demais)(?<!bom demais)(?<!lindo demais)(?<!linda demais)(?<!bonito demais)(?<!engraçado "
        r"demais)(?<!top demais)", "names a flaw"),
    Evidence(3, r"^(?:(?:um pouco|um pouquinho|muito|bem|bastante|ainda|e|mas|o|a|os|as|céu|fundo) )*(?:mais"
        r"|menos)\b(?! (?:tarde|ou menos|cedo|bem|vale))", "a comparison"),
    Evidence(2.5, r"^(?:sem|com|em|como|estilo|no estilo|agora|e agora|em vez de|ao invés de|nem|nenhum\w*"
        r"|preto e branco|tipo)\b(?! (?:problema|dúvida|ti|mim|sério|brincadeira|razão|licença|casa"
        r"|reunião|certeza|sempre|férias|tudo|quanto|isso|você|graça))", "a fragment of a picture"),
    Evidence(2.5, r"\b(?:em|estilo|tipo|como uma?|no estilo) (?:aquarela|óleo|pintura|desenho|esboço|rascunho"
        r"|preto e branco|sépia|quadrinhos|mangá|anime|gravura|pixel art|foto|lápis|cartoon|cartaz"
        r"|carvão)|\bpreto e branco\b|\bestilo \w+", "names a style"),
    Evidence(1.2, r"\b(?:c[eé]u|fundo|primeiro plano|cara|rosto|cabelos?|olhos?|chap[eé]u|cachorro|c[aã]o"
        r"|gato"
        r"|homem|mulher|menin[ao]|garot[ao]|crianças?|árvores?|montanhas?|casa|nuve(?:m|ns)|luz|luzes"
        r"|sombras?|cor(?:es)?|texto|t[ií]tulo|logo|pessoas?|gente|carro|rua|mar|água|sol|lua"
        r"|estrelas?|neve|chuva|neblina|flores|jaqueta|casaco|vestido|óculos|barba|bigode|camisa|mesa"
        r"|cadeira|x[ií]cara|caneca|l[aâ]mpada|janela|porta|parede|ch[aã]o|p[aá]ssaros?|cavalo|barco"
        r"|cabeça|mãos?|braços?|sorriso|clima|moldura|imagem|contraste|brilho|letra|cachecol"
        r"|personagem|velas?|ponte|bal[oõ]es)\b", "names what a picture holds"),
    Evidence(2.5, r"\b(?:png|jpe?g|webp)\b|\btransparente\b|\bsem fundo\b", "names a background or a file "
        "format"),
    Evidence(1.5, r"{QUOTE}", "quotes a text"),
    Evidence(-5, r"^(?:(?:oh|ah|sim|não|nossa|uau|kkk+|haha\w*|é|está|tá|que|muito|super|tão|eu|mas|na "
        r"verdade"
        r"|ficou|isso|isto|essa|esse|tudo|cara|mto|o) ?)*(?:obrigad[oa]|valeu|vlw|brigad[oa]|legal"
        r"|perfeit[oa]|bonit[oa]|lind[oa]|bem|excelente|incr[ií]vel|divertid[oa]|engraçad[oa]|kk+"
        r"|haha\w*|rs+|lol|uau|ok|adorei|amei|amo|gostei|bom|boa|[oó]tim[oa]|espetacular|oi|olá|tchau"
        r"|beleza|blz|exato|claro|maravilh\w*|fant[aá]stic[oa]|show|top|massa|demais|arrasou|bacana"
        r"|joia|fofo|fofa|desculpa|nossa|sensacional|mandou bem)(?: (?:trabalho|por|tudo|a|ajuda"
        r"|assim|muito|imagem|pessoal|galera|bot|ficou|está|isso|essa|esse|o|de|mesmo|demais|dia"
        r"|tarde|noite|todos|versão|já|cara|mano|foto|pela))*$", "praise, thanks or a greeting"),
    Evidence(-4, r"^(?:eu|meu|minha|nós|a gente|tu|você|vc|vocês|quem|quando|onde|por ?qu[eê]|o qu[eê]|qual"
        r"|como|quant[oa]s?|estou|tô|tá|vou|vamos|fui|acho|acha|cadê)\b(?! (?:quer[oi]\w*|gostaria"
        r"|prefiro|pode|poderia|consegue|não gostei (?:do|da)|que tal|mudar|trocar|colocar|esqueceu"
        r"|queria))", "speaks of people or asks"),
    Evidence(-3, r"\b(?:amanhã|ontem|hoje à noite|segunda-feira|terça|quarta-feira|quinta-feira|sexta|sábado"
        r"|domingo|fim de semana|reunião|almoço|férias|mais tarde|trabalho|escola|chefe|mãe|pai|jogo"
        r"|kkk+|haha\w*|lol|acham|você acha|vocês acham|vem)\b", "life outside the picture"),
    Evidence(-6, r"\b(?:não (?:mude|mexa|mexe|toque|faça|altere|muda) (?:em )?(?:mais )?nada|nada (?:a mudar"
        r"|mais)|deix[ae] (?:assim|como está)|ainda não)\b", "asks for no change"),
)  # fmt: skip

PORTUGUESE = Grammar(
    code="pt",
    marks=words(
        "o a os as um uma e é está não mais menos com sem em no na do da para pra por que quê eu "
        "você vc me ao à faz faça coloca "
        "adiciona tira muda céu fundo imagem volta desfaz desfaça obrigado obrigada quanto como "
        "ajuda comandos mostra compara versão "
        "versões todas outra vez de novo muito demais bem preto branco nova aumenta expande estende "
        "recorta quadrado qualidade final melhor "
        "histórico variações cancela pode favor seu sua mas isso isto essa esse ficou deixa até "
        "agora põe troca dela dele mantém kkk valeu quais são esquerda direita"
    ),
    lead=r"(?:(?:por favor|pfv|pf|oi|olá|ei|ok|beleza|bom|então|e|mas|depois|agora|sim|não|obrigad[oa]"
        r"|muito obrigad[oa]|valeu|legal|perfeito|ah|oh|eh|hmm+|primeiro|também|além disso|melhor|na "
        r"verdade|kkk+|haha\w*|nossa|uau|{MEMBER})(?![\w'])[\s,.!:;-]*)+",
    tail=r"(?:[\s,.!?:;-]*(?<!\w)(?:por favor|pfv|pf|obrigad[oa]|valeu|ok|{MEMBER}))*[\s,.!?:;-]*",
    joints=r"(?:\s*[,;]\s*(?:e |mas |depois )?(?:depois )?|\s+-\s+|\s+(?:e|mas)\s+(?:depois |também "
        r"|então )?|\s+(?:depois|então)\s+)",
    frames=r"(?:você |vc )?(?:me )?(?:pode|poderia|podia|consegue|podemos|poderíamos)|quero que(?: "
        r"você)?|quero|queria|gostaria(?: que| de)?|me (?:dá|dê|mostra|faz)|e se|por que não|vamos"
        r"|que tal|preciso de",
    rules=(*ASKING["pt"], *_RULES),
    evidence=_EVIDENCE,
    numbers=_NUMBERS,
    references=(
        (r"\b(?:a |o )?pen[uú]ltim[ao](?: " + _PIC + r")?\b", "back:1"),
        (r"\b(?:vers[aã]o|imagem|foto|revis[aã]o|variante|n[uú]mero|opção|num|no) ?(?:n[uú]mero "
        r"|#)?(?P<n>\d{1,3})\b", "number"),
        (r"(?<![\w'])(?:v|#) ?(?P<n>\d{1,3})\b", "number"),
        (r"\b(?:vers[aã]o|imagem|foto|n[uú]mero) (?P<w>um|uma|dois|duas|três|quatro|cinco)\b", "word"),
        (r"\b(?:a |o |à |ao |na |da )?(?P<w>" + _ORD + r") " + _PIC + r"\b", "word"),
        (r"\b(?:a|o|à|ao|na|pra|da) (?P<w>" + _ORD + r")(?=\s*(?:$|[.,!?]|e\b|mas\b|com\b|por favor|era"
            r"|em\b|é\b))", "word"),
        (r"\b(?:a |o |à |ao )?(?:imagem |vers[aã]o |foto )?(?:original|inicial)\b(?! (?:de|do|da))", "first"),
        (r"\b(?:a |o |à )?(?:" + _PIC + r") anterior\b|\ba anterior\b|\ba de antes\b", "previous"),
        (r"\b(?:a |o )?[uú]ltim[ao] " + _PIC + r"\b", "last"),
        (r"\b(?:a|o) (?P<n>\d)\b(?! (?!e\b|com|mas|vs|contra|em|lado)\w)", "number"),
        (r"\b(?:a|o|à|ao) (?:que tinha|com|do|da) (?P<d>(?:[\w-]+ ?){1,5})", "note"),
        (r"\b(?P<how>antes) d[oae]s? (?P<d>(?:[\w-]+ ?){1,5})", "note"),
    ),
    parameters={
        "region": (
            (r"\b(?:canto superior esquerdo|em cima à esquerda|superior esquerd[oa])\b", "top-left"), (r"\b(?:canto superior direito|em "
                r""
                r""
                r"cima à direita|superior direit[oa])\b", "top-right"),
            (r"\b(?:canto inferior esquerdo|embaixo à esquerda|inferior esquerd[oa])\b", "bottom-left"), (r"\b(?:canto inferior direito"
                r"|embaixo à direita|inferior direit[oa])\b", "bottom-right"),
            (r"\bfundo\b", "background"),
            (r"\b(?:à esquerda|do lado esquerdo|no lado esquerdo|na esquerda|da esquerda)\b(?! d[aoe])", "left"), (r"\b(?:à direita|do lado direito"
                r"|no lado direito|na direita|da direita)\b(?! d[aoe])", "right"),
            (r"\b(?:em cima|no topo|na parte de cima|na parte superior)\b(?! d[aoe])", "top"), (r"\b(?:embaixo|em baixo|na parte "
                r""
                r""
                r"de baixo|na parte inferior)\b(?! d[aoe])", "bottom"), (r"\b(?:no centro|no meio)\b(?! "
                r"d)", "center"),
            (r"^(?:faz|faça|deix\w*|coloc\w*|convert\w*|transform\w*|pass\w*|em|estilo|versão"
        r"|no)\b.*\b(?:aquarela|óleo|pintura|desenho|esboço|preto e branco|sépia|quadrinhos|mangá"
        r"|anime|gravura|cartoon|lápis|carvão)\b|\btoda a imagem\b", "whole"),
        ),
        "direction": (
            (r"\b(?:todos os lados|todas as direções|ao redor|em volta|afast\w*|zoom\w*|mais (?:aberto"
        r"|amplo))\b", "all"),
            (r"\besquerda\b", "left"), (r"\bdireita\b", "right"), (r"\b(?:cima|céu|topo|acima)\b", "up"), (r"\b(?:baixo|pés|abaixo|embaixo"
                r"|corpo inteiro)\b", "down"),
        ),
        "strength": (
            (r"\b(?:um pouco|um pouquinho|ligeiramente|levemente|de leve|sutilmente|só um toque|um toque"
        r"|um tiquinho)\b", "low"),
            (r"\b(?:moderadamente|medianamente)\b", "medium"),
            (r"\b(?:muito|muit[ií]ssimo|bem mais|bastante|super|totalmente|completamente|extremamente"
        r"|drasticamente|radicalmente|o mais \w+ possível)\b(?! (?:bem|bonit[oa]|obrigad[oa]|bom"
        r"|legal|prazer))", "high"),
        ),
        "background": ((r"\btransparente\b|\bsem fundo\b|\b(?:tir\w*|remov\w*|apag\w*|elimin\w*) o "
            r"fundo\b(?! d)", "transparent"),),
        "output_format": ((r"\bpng\b", "png"), (r"\bjpe?g\b", "jpeg"), (r"\bwebp\b", "webp")),
        "quality": ((r"\b(?:baixa qualidade|qualidade baixa|rascunho)\b", "low"), (r"\bqualidade (?:média|normal"
            r"|padrão)\b", "medium"), (r"\b(?:alta|melhor|m[aá]xima) "
            r"qualidade\b|\bqualidade (?:m[aá]xima|alta|superior|de impressão"
        r"|de produção)\b", "high")),
        "size": ((r"\b4 ?k\b", "4k"), (r"\b2 ?k\b", "2k"), (r"\b(?:2 ?x|x ?2|dobro|duas vezes|duplica\w*"
            r"|dobra\w*)\b", "2x"), (r"\b(?:4 ?x|x ?4|quatro vezes"
            r"|quádruplo)\b", "4x")),
    },
    preserve=(
        r"\b(?:mant[eé]m|mantenha|manter|mantendo|conserv\w*|deix[ae](?:r|ndo)?|preserv\w*|respeit\w*"
        r"|guard\w*) (?P<p>(?:(?!\b(?:e|mas|igual|como|intact[oa]s?|sem|quiet[oa]|mais"
        r"|menos)\b)[\w-]+ ?){1,6})",
        r"\b(?:não|sem) (?:mex\w*|mud\w*|modifi\w*|toc\w*|toqu\w*|alter\w*|troc\w*)(?: (?:n[oa]s?"
        r"|em))? (?P<p>(?:(?!\b(?:e|mas)\b)[\w-]+ ?){1,6})",
        r"(?P<p>(?:\b(?:o|a|os|as|seu|sua|todo o) )?(?:resto|[\w-]+)) (?:deve |devem |tem que "
        r")?(?:fica\w* (?:igual|como está\w*)|igual|permane\w*|intact[oa]s?|não muda\w*|sem mudanças"
        r"|continua\w* igual)",
        r"\b(?:mesm[oa]s?) (?P<p>[\w-]+)",
    ),
    macros={"N": r"(?:\d{1,2}|duas|dois|três|quatro|cinco|seis|algumas|umas|várias|outras)"},
)  # fmt: skip
