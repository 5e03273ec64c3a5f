"""Portuguese, put together; read without accents, as many people type it."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence, Grammar, words
from conversations.followups.lexicon.pt_commands import PICTURE, RULES
from conversations.followups.lexicon.romance import SHAPES, TALK
from conversations.followups.lexicon.romance_parameters import PARAMETERS
from conversations.followups.lexicon.vocabulary import load

_NUMBERS = {
    "um": 1, "uma": 1, "dois": 2, "duas": 2, "tres": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9, "dez": 10,
    "primeira": 1, "primeiro": 1, "segunda": 2, "segundo": 2, "terceira": 3, "terceiro": 3, "quarta": 4, "quarto": 4, "quinta": 5, "quinto": 5,
    "sexta": 6, "sexto": 6, "par": 2,
}  # fmt: skip
_ORD = r"(?:primeir[ao]|segund[ao]|terceir[ao]|quart[ao]|quint[ao]|sext[ao])"
_WORD_NUMBER = r"(?:um|uma|dois|duas|tres|quatro|cinco|seis)"
_THE = r"(?:a|o|as|à|ao|na|no|da|do|pra|pro|nessa|essa)"
_AFTER = (
    r"(?=\s*(?:$|[.,!?:;)]|e\b|mas\b|com\b|contra\b|vs\b|por\b|pfv?\b|era\b|em\b|é\b|que\b|melhor\b|de todas|de novo|mesm[ao]\b|msm\b|ta\b|tava\b|estava\b|ja\b|me\b|como\b|para\b|pra\b|ao?\b|ai\b|la\b|lado\b|tem\b|ficou\b|entao\b|de volta|"
    + "\ue002))"
)
_MACROS = {
    "N": r"(?:\d{1,2}|duas|dois|tres|quatro|cinco|seis|algumas?|umas|uns|varias|varios|outras|outros|um par de)",
    "CLITIC": r"(?:me|te|se|lhe|nos|o|a|os|as|agora|so|ja|melhor|tambem|tb|e|mas|ai)",
    "NOT": r"(?:nao|n)",
    "SOME": r"(?:um|uma|uns|umas|outro|outra|outros|outras|mais|algum\w*|dois|duas|tres|quatro|cinco|\d+|muitos|muitas|varios|varias)",
    "MORE": r"(?:mais|menos|\+)",
    "LITTLE": r"(?:um|pouco|pouquinho|tiquinho|cadinho|toque|muito|bem|bastante|ainda|so|apenas|mt|mto)",
    "VERY": r"(?:muito|mt|mto|muuito|demais|tao|meio|super|bastante|pouc[oa]s?|muit[oa]s?|um pouco|um pouquinho|bem|mega|tant[oa]s?|mó|mo|excesso de|demasiado)",
    "TOO": r"(?:demais|dms|pra caramba|a mais|em excesso|pra caralho|pacas)",
    "MUCH": r"(?:muit[oa]s?|mt|mto|pouc[oa]s?|tant[oa]s?|excesso de|falta de)",
    "BE": r"(?:é|esta|estao|ta|tao|sao|ficou|ficaram|saiu|sairam|parece|parecem|era|estava|tava|continua|fica|ficam|ficava|to achando|achei)",
    "MUST": r"(?:deve|devem|deveria|deveriam|devia|deviam|tem que|tem q|tinha que|teria que|tem de|precisa|precisam|precisava|podia|podiam|poderia|poderiam|ficaria\w*|ficava melhor|seria melhor|merecia|faz falta|cairia bem)",
    "BECOME": r"(?:seja|sejam|esteja|estejam|tenha|tenham|fique|fiquem|pareca|parecam|fosse|fossem|tivesse|tivessem|estivesse|estivessem|ficasse|ficassem|parecesse|apareca|aparecesse|haja|houvesse|diga|olhe|olhasse|sorria|sorrisse|use|usasse|chovesse|nevasse|C)",
    "LACK": r"(?:falta|faltam|faltou|faltaram|faltando|faltava|sobra|sobram|sobrou|sobrando|esqueceu|vc esqueceu|cade|sumiu|sumiram|nao tem|n tem|nao aparece|nao aparecem|nao da (?:pra|para) (?:ver|ler)|n da pra (?:ver|ler)|ficou sem|saiu sem|nao gostei d[aeo]s?|n gostei d[aeo]s?|nao curti|nao combina|nao ta combinando|nao bate|ta sem|esta sem)",
    "HAS": r"(?:tem|ta com|esta com|com|saiu com|ficou com|apareceram|apareceu|veio com|vejo|ha)",
    "COUNTED": r"(?:dois|duas|tres|quatro|cinco|seis|sete|\d|outr[oa]|um|uma)",
    "FRAGMENT": r"(?:sem|com|em|no|na|como|estilo|no estilo|em estilo|tipo|modo|agora|e agora|em vez de|ao inves de|no lugar d[aeo]s?|nem|nenhum\w*|nada de|todo|toda|todos|todas|de|outro|outra|so)",
    "THE": r"(?:o|a|os|as|um|uma|uns|umas|seu|sua|este|esta|esse|essa|esses|essas|aquele|aquela|ao|do|da|no|na|todo|toda)",
    "WANT": r"(?:quero|queria|queremos|gostaria|prefiro|preferia|preciso|precisamos|e se|que tal|por que nao|pq nao|pq n|talvez|imagin[ae]\w*|melhor|seria|acho que|colocaria|botaria|mudaria|tiraria|trocaria|deixaria|faria|curtiria|bora)",
    "OWN": r"(?:meus?|minhas?|noss[oa]s?|teus?|tuas?)",
    "MINE": r"(?:foto\w*|imagem|imagens|logo\w*|desenho|personage\w*|marca|nome|ideia|perfil|negocio|empresa|loja|restaurante|padaria|doceria|hamburgueria|T\b|avatar|versao)",
    "SELF": r"(?:eu (?!quer|acho|prefi|gost|coloc|bot|tir|mud|deix)|nos|estou|estamos|to|tamo|tava|vou|vamos a|tenho|temos|tive|fui|fomos|ando|venho|vim|cheguei|acabei|fiz|comprei|comi|vi|trabalho|moro|penso|me (?:deu|dói|doi|disse|falou|mudaram|chamou)|nao (?:posso|sei|tenho|lembro|pude|vou|consigo|dormi)|sou|somos|mudei|perdi|pedi|peguei|mandei|deixei|passo ai|saio|saimos|fiquei|ontem|amanha|hoje (?:nao|eu|tem|vou|é|ta|a)|outro dia|tem que (?:pagar|ir|levar|buscar|comprar|trabalhar|entregar)|preciso (?:ir|levar|comprar|dormir|sair|pagar|estudar|trabalhar|de (?:um|uma) (?:cafe|ferias|folga)))",
    "PEOPLE": r"(?:alguem|quem|vcs|voces|vcs|galera|pessoal|mano|gente boa|parca|meu chapa|amigos?|chefe|acham|achas|acha|preferem|prefere|pensam|lembra|lembram|viu|viram|conhecem|conhece|disse|disseram|falou|falaram|diz|vem|vens|vao|sabem|querem|cade (?:vc|voce|o pessoal))",
    "TIME": r"(?:mais tarde|tarde|cedo|logo|depois|dps|ou menos|daqui a pouco|de manha|de tarde|à tarde|à noite (?!com|e)|às? (?:\d+|uma|duas|tres|quatro|cinco|seis|sete|oito|nove|dez)(?: horas?|h)|as (?:\d+|duas|tres|quatro|cinco|seis|sete|oito|nove|dez)h?\b|amanha|ontem|hoje|esta (?:noite|tarde|semana)|essa (?:noite|tarde|semana)|a (?:noite|tarde) toda|o dia todo|todo dia|(?:nesse|neste|esse|este) (?:fim|mes|ano)|semana (?:q|que) vem|(?:faz|ha) (?:tempo|muito|um|dois|\d+))",
    "REASON": r"(?:quando (?:der|puder|sair|sai|chegar|vier|quiser|tiver|acabar|\w+ar|\w+er|\w+ir)|antes de (?:sair|ir|dormir|comer)|(?:que|pq|porque) (?:ta|esta|faz|tá) (?:frio|calor|quente|muito|tarde)|(?:que|pq|porque) (?:eu )?(?:vou|to|tenho|preciso|ja (?:vai|ta|vou|é|chegou)|vai comecar)|se (?:vier|puder|der|sair))",
    "IDIOM": r"(?:^|\b)(?:tanto faz|faz (?:o que|frio|calor|sentido|parte|tempo|favor)|(?:coloca|bota|poe) (?:uma |a )?(?:musica|serie|um filme|o filme|pra (?:carregar|tocar)|na (?:conta|lista))|tira (?:uma )?(?:duvida|foto|folga|ferias|ferias|o lixo|sarro|onda)|deixa (?:eu|quieto|comigo|pra (?:la|depois)|de (?:bobeira|besteira)|disso)|me deixa|muda (?:de (?:canal|assunto|ideia)|o canal)|passa (?:la|aqui|mal|o sal)|falta (?:pouco|muito|um mes|uma semana)|sem (?:duvida|problema|querer|pressa|nocao|graca)|com (?:certeza|licenca|fome|sono|saudade)|em (?:casa|serio|geral|breve|reuniao)|como (?:sempre|assim|vai|vc esta|quiser|estao)|na (?:moral|real|boa)|no (?:minimo|maximo|momento|final|caminho)|so que|de boa|de nada|a ver|aos poucos|(?:subiu|caiu|quebrou|morreu|comeu|perdeu|dormiu|acabou|fugiu|mordeu|queimou) (?!a mais)|ta (?:chegando|vindo|chovendo|quebrad[oa]|lento|lotado|fechad[oa]|caro))\b",
    "SAYING": r"^(?:{CLITIC} )*C(?:-\w+|\+\w+)? (?:(?:um|uma|a|o|na|no|de|muito) )?(?:caso|L|conta|sentido|parte|rir|graca|questao|pausa|o que (?:quiser|der|vc|achar)\w*|falta de)\b",
    "PRAISING": r"(?:oh|ah|ai|sim|nao|nossa|uau|kk+|haha\w*|que|q|me|te|eu|mas|na verdade|muito|mt|isso|isto|essa|esse|esta|tudo|cara|e|mano|po|agora|ja|vc|voce|ai sim|assim|essa versao|mandou|bot|esse bot|pqp|caraca|gente|tao)",
    "NOCHANGE": r"\b(?:nao (?:mude|mexa|mexe|toque|faca|altere|muda|troque) (?:em )?(?:mais )?nada(?! alem)|nada a mudar|deix[ae] (?:assim|como (?:esta|ta))|ainda nao|nao (?:precisa|tem que) (?:mudar|mexer|trocar|alterar))\b",
}  # fmt: skip
_PLACES = {
    "ABOVE": r"(?:em cima|no topo|parte de cima)",
    "BELOW": r"(?:embaixo|em baixo|parte de baixo)",
    "LEFT": r"esquerd[ao]",
    "RIGHT": r"direit[ao]",
    "LEFTWARDS": r"(?:a|à|da|na) esquerda",
    "RIGHTWARDS": r"(?:a|à|da|na) direita",
    "AMID": r"no centro|no meio",
    "MAKES": r"faz|faca|deix\w*|coloc\w*|convert\w*|transform\w*|pass\w*|em|estilo|versao|no",
    "AROUND": r"todos os lados|todas as direcoes|ao redor|em volta|mais (?:aberto|amplo)",
    "UPWARDS": r"cima|ceu|topo|acima",
    "DOWNWARDS": r"baixo|pes|abaixo|embaixo|corpo inteiro",
    "SLIGHTLY": r"um pouco|um pouquinho|de leve|so um toque|um tiquinho",
    "STRONGLY": r"muito|muitissimo|bem mais",
    "REMOVE": r"tir|remov|apag|elimin",
    "QUALITY": r"qualidade",
    "TWICE": r"dobro|duas vezes|duplica\w*|dobra\w*",
    "FOURFOLD": r"quatro vezes|quadruplo",
}
_EVIDENCE = (
    Evidence(3, r"(?:o que|onde|a parte que|a area que) (?:eu )?(?:marquei|pintei|circulei|selecionei|risquei)|a (?:area|parte|zona) (?:marcad|pintad|circulad|selecionad)a", "points at what was marked"),
    Evidence(2.5, r"\b(?:chovesse|nevasse|chova|neve|chovendo|nevando)\b(?! (?:la fora|aqui|muito|desde|quando))", "makes weather"),
    Evidence(2.5, r"\b(?:png|jpe?g|webp)\b|\b(?:com |o )?(?:fundo )?transparente\b|\bsem fundo\b", "names a background or a file format"),
    Evidence(2.5, r"\bpreto e branco\b|\bp&b\b|\b(?:em|no|a) (?:aquarela|oleo|lapis|carvao)\b|\bestilo \w+|\bpixel art\b|\bcara de (?:\w+ ){0,2}\w+", "names a style"),
    Evidence(2.5, r"^(?:fosse |seja |ser |se fosse )?(?:de|à|a) (?:noite|dia|madrugada)\b|\b(?:fosse|ficasse|deixa|passa pra|muda pra|seja) (?:de |a |à )?(?:noite|dia|madrugada|tardinha)\b", "names a time of day"),
    Evidence(4, r"^(?:me )?(?:da|de|dar) (?:so )?(?:um|uma) (?!cortad|olhad|passad|parad|ligad|chamad|saida|corrid)\w+(?:ada|ida|adinha|idinha|toque|jeito|jeitinho|tapa|retoque)\b", "a verb of change as a noun"),
    Evidence(-6, r"\b(?:essa|esta|a) (?:sua )?cara (?:feia|de (?:bunda|sono|choro|enterro))\b|\bquando (?:sair|chegar|voltar)\b", "a saying"),
    Evidence(-5, r"^(?:(?:oh|ah|sim|nao|nossa|uau|kk+|haha\w*|é|esta|ta|que|muito|mt|mto|super|tao|eu|mas|na verdade|ficou|isso|isto|essa|esse|tudo|cara|mano|o|ai|bem|ja) ?)*(?:obrigad[oa]|obg|brigad[ao]|valeu|vlw|brigadao|legal"
        r"|perfeit[oa]|excelente|divertid[oa]|engracad[oa]|kk+|haha\w*|rs+|lol|uau|ok|adorei|amei|amo|gostei|curti|oi|ola|tchau|flw|falou|beleza|blz|exato|show|top|massa|arrasou|joia|desculpa|nossa|mandou bem|tmj|boa|bom|isso ai|fechou|combinado|parabens|de nada|suave|certeza)"
        r"(?: (?:trabalho|por|tudo|a|ajuda|assim|muito|imagem|pessoal|galera|bot|ficou|esta|ta|isso|essa|esse|o|de|mesmo|demais|dms|dia|tarde|noite|todos|versao|ja|cara|mano|foto|pela|kk+|gente|vcs|que))*$", "praise, thanks or a greeting"),
    Evidence(-3, r"^(?:quem|quando|onde|por que (?!nao)|pq (?!n)|o que (?:vc|voce|tu|foi|houve|aconteceu|acha\w*|vcs|voces|ta|é)|oq (?:vc|vcs|foi|ta)|qual|quais|como (?:vc|voce|vai|vao|esta|ta|foi|é que vc)|quant[oa]s?|cade (?:vc|voce|todo|a galera)|vc (?:viu|vai|tem|quer|ja|ta|acha|gosta)|voce (?:viu|vai|tem|quer|ja|esta|acha|gosta)|que (?:dia|horas|calor|frio|fome|sono|preguica|saudade|saudades|pena|vontade|delicia|lindo|linda|legal|massa))\b", "speaks of people or asks"),
    Evidence(-3, r"^(?:fecha|feche|abre|abra|apaga|apague|acende|acenda|liga|ligue|desliga)\w* (?:o|a|as|os) (?:porta|janela|luz|tv|televisao|ar|fogao|forno|gas|pc|luzes|camera|micro)\b(?! (?:d[aeo]|n[ao]) (?:fundo|quarto|predio|casa|rua))", "speaks of a room"),
)  # fmt: skip
_VOCABULARY = load("pt")

PORTUGUESE = Grammar(
    code="pt",
    marks=words(
        "o a os as um uma e é esta nao mais menos com sem em no na do da para pra por que eu "
        "voce vc vcs me ao faz faca coloca adiciona tira muda ceu fundo imagem volta desfaz desfaca obrigado obrigada quanto como "
        "ajuda comandos mostra compara versao versoes todas outra vez de novo muito demais bem preto branco nova aumenta expande estende "
        "recorta quadrado qualidade final melhor historico variacoes cancela pode favor seu sua mas isso isto essa esse ficou deixa ate "
        "agora poe troca dela dele mantem kkk valeu quais sao esquerda direita pfv ta tb tbm pq blz mt mto dnv bota pro ai ja se "
        "à às das dos nas nos num numa pelo pela foi tem gente mano quero queria kk kkkk mim tava aqui quantos quantas custa gera nele nela oq"
        " volte anterior passos variantes opcoes resolucao lista alteracoes alteracao mudanca mudancas diferenca diferencas dobro tamanho segunda terceira primeira refaz ultimo ultima todos todas tenta gere gera"
    ),
    lead=r"(?:(?:por favor|pfv|pfvr|pf|oi|ola|ei|ok|okay|beleza|blz|bom|boa|entao|e|mas|depois|agora|sim|nao|n|obrigad[oa]|obg|vlw"
        r"|muito obrigad[oa]|valeu|legal|perfeito|ah|oh|opa|eh|hmm+|primeiro|tambem|tb|tbm|alem disso|melhor|na verdade|kk+|haha\w*|nossa|uau|mano|cara|po|poxa|gente|bot|olha|pensando bem|fechou|show|top|massa|otimo|isso|ficou (?:\w+ )?(?:bom|boa|lindo|linda|legal|otimo|top),|gostei,|amei,|desculpa|alias|tipo|bom dia|boa tarde|boa noite|assim|certo|claro|pronto|vai|acho que|{MEMBER})(?![\w'])[\s,.!:;-]*)+",
    tail=r"(?:[\s,.!?:;-]*(?<!\w)(?:por favor|por gentileza|pfv|pfvr|pf|se faz favor|sff|obrigad[oa]|obg|valeu|vlw|ok|pls|plz|please|ne|ta|ta bom|blz|mano|cara|kk+|ai|aí|bot|amigo|pra mim|viu|{MEMBER}))*[\s,.!?:;-]*",
    joints=r"(?:\s*[,;]\s*(?:e |mas |depois |ou )?(?:depois |tambem )?|\s+-\s+|\s+(?:e|mas)\s+(?:depois |tambem |entao )?|\s+(?:depois|entao)\s+)",
    frames=r"(?:voce |vc |tu )?(?:me )?(?:pode(?:s|ria|rias)?|podia|consegue[s]?|podemos|poderiamos|daria pra|daria para)|(?:da|tem como|tem jeito de|sera que da|teria como|é possivel|seria possivel)(?: (?:pra|para))?(?: (?:vc|voce))?|quero que(?: voce| vc)?|quero|queria(?: que)?|gostaria(?: que| de)?|me (?:mostra|faz|ve|manda)|e se(?: (?:a gente|vc))?|(?:por ?que|pq|por q) (?:nao|n)(?: (?:vc|voce|a gente))?|vamos|bora"
        r"|que tal|preciso(?: de| que)?|sera que (?:da|vc consegue|rola)(?: (?:pra|de))?|tenta|tente|acho que|prefiro|seria (?:bom|legal|possivel|melhor)(?: se)?|ficaria (?:melhor|legal|bom) se|rola(?: de)?|faz com que|faca com que",
    rules=RULES,
    evidence=(*_EVIDENCE, *TALK),
    shapes=SHAPES,
    vocabulary=_VOCABULARY,
    accents=False,
    numbers=_NUMBERS,
    references=(
        (r"\b(?:" + _THE + r" )?(?:pen(?:u)?ltim[ao])(?: " + PICTURE + r")?\b", "back:1"),
        (r"\b(?:" + _THE + r" )?antepenultim[ao](?: " + PICTURE + r")?\b", "back:2"),
        (r"\b(?:versao|imagem|foto|revisao|variante|numero|opcao|num|nro|no|tentativa|img) ?(?:numero |#|n)?(?P<n>\d{1,3})\b(?! ?(?:vezes|minutos|horas|dias|graus|°|%))", "number"),
        (r"(?<![\w'])(?:v|#) ?(?P<n>\d{1,3})\b", "number"),
        (r"\b(?:versao|imagem|foto|numero|opcao) (?P<w>" + _WORD_NUMBER + r")\b", "word"),
        (r"\b(?:" + _THE + r" )?(?P<w>" + _ORD + r") " + PICTURE + r"\b", "word"),
        (r"\b(?:" + _THE[3:-1].replace("|pra|pro", "") + r"|(?<=volta )pra|(?<=volte )pra|(?<=voltar )pra|(?<=ir )pra|(?<=vai )pra|(?<=voltemos )pra) (?P<w>" + _ORD + r")(?: (?:de todas|que (?:vc |voce )?(?:fez|mandou|saiu|fizeste|gerou)))?" + _AFTER, "word"),
        (r"\b(?:a|na|da|pra) (?P<w>" + _WORD_NUMBER + r")(?=\s*(?:$|[.,!?]|e\b|com\b|contra\b|pfv\b|por favor|melhor\b))", "word"),
        (r"\b(?:" + _THE + r" )?(?:imagem |versao |foto )?(?:original|inicial)\b(?! (?:de|do|da|e|mas)\b)|\b(?:a|na|da) do (?:comeco|inicio)\b|\bcomo (?:estava|tava) no comeco\b", "first"),
        (r"\b(?:" + _THE + r" )?(?:" + PICTURE + r") (?:anterior|passada|de antes)\b|\b(?:a|na|da|pra|à) (?:anterior|de antes)\b(?! d)", "previous"),
        (r"\b(?:" + _THE + r" )?ultim[ao] " + PICTURE + r"\b(?! que)|\b(?:a|na|da) (?:ultima|mais recente)(?=\s*(?:$|[.,!?]|e\b|com\b))", "last"),
        (r"\b(?:a|o|na|da|pra|à|com a) (?P<n>\d{1,2})\b(?! ?(?:[:x/%.]|horas?|h\b|hrs?|pm|am|da (?:tarde|manha|noite)|minutos|dias|e meia|pessoas|creditos|vezes|k\b|em ponto))", "number"),
        (r"\b(?P<how>antes) (?:de )?(?:que )?(?:colocar|por|botar|adicionar|tirar|mudar|d[aeo]s?)? ?(?:o |a |os |as )?(?P<d>(?:[\w-]+ ?){1,5})", "note"),
        (r"\b(?:a|o|à|ao|na|pra) (?:que (?:tinha|tem|tava com|estava com)|com|d[ao]) (?:o |a |os |as )?(?P<d>(?:[\w-]+ ?){1,5})", "note"),
    ),
    parameters=PARAMETERS,
    preserve=(
        r"\b(?:mantem|mantenha|manter|mantendo|mantenham|conserv[ae]\w*|deix[ae](?:r|ndo)?|preserv\w*|respeit\w*|guard[ae]) (?P<p>(?:(?!\b(?:e|mas|igual|como|intact[oa]s?|sem|quiet[oa]|mais|menos|do jeito|so)\b)[\w-]+ ?){1,6})",
        r"\b(?:nao|n|sem) (?:mex\w*|mud\w*|modifi\w*|toc\w*|toqu\w*|alter\w*|troc\w*|troqu\w*|perd\w*)(?: (?:n[oa]s?|em))? (?P<p>(?:(?!\b(?:e|mas)\b)[\w-]+ ?){1,6})",
        r"(?P<p>(?:\b(?:o|a|os|as|seu|sua|todo o) )?(?:resto|[\w-]+)) (?:deve |devem |tem que |tem q )?(?:fica\w* (?:igual|como (?:esta|ta)\w*)|igual|permane\w*|intact[oa]s?|nao muda\w*|sem mudancas|continua\w* igual|do jeito que (?:esta|ta))",
        r"\b(?:mesm[oa]s?) (?P<p>[\w-]+)",
    ),
    macros=_MACROS | _PLACES,
)  # fmt: skip
