"""Portuguese clauses that are commands, Brazilian and European; read without accents."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Rule, rules, words

PICTURE = (
    r"(?:versao|versoes|imagem|imagens|fotos?|revisao|revisoes|variantes?|variacao|variacoes|opcao|opcoes|tentativas?"
    r"|resultados?|propostas?|desenhos?|pic|render|edicao|edicoes|arte|img)"
)
_SMALL = words(
    "a o as os ao aos à às de do da dos das um uma uns umas e ou que q com em no na nos nas num numa por pelo pela para "
    "pra pro prum pruma p favor pfv pf pfvr ja agora melhor outra outro outras vez vezes novo nova novamente dnv bem "
    "assim entao depois me te se lhe eu tu vc voce vcs voces seu sua meu minha bot ok ta tá blz beleza se nao n sim ne "
    "né ei oi ah oh hmm desculpa obrigado obrigada valeu quero queria gostaria queremos pode poderia podes podia "
    "podemos preciso precisamos vamos bora isso isto essa esse esta este dessa desse aquela aquele ai aqui la ali "
    "tudo tal qual tao muito mt mto mais pouco pouquinho so somente nada como antes era estava tava foi e é ha tem "
    "versao imagem foto revisao variante opcao tentativa resultado numero num mudanca mudancas alteracao alteracoes "
    "edicao edicoes passo passos ultimo ultima ultimos ultimas anterior original tambien tambem tb tbm igual mesmo "
    "mesma msm exatamente kk kkk kkkk mano cara galera gente amigo ate desde sobre mas final finalmente digo olha "
    "acho creio seria possivel sendo pensando gentileza faz favor please sei"
)
_MOVE = words(
    "volta volte voltar volto voltamos voltemos voltando voltasse retorna retorne retornar vai va ir vamos usa use usar usamos "
    "utiliza utilize pega pegue pegar escolhe escolho escolha escolher prefiro preferimos fica fique fico fiquei ficar ficamos "
    "fiquemos carrega carregue mostra mostre mostrar ver restaura restaure restaurar recupera recupere recuperar deixa "
    "deixe deixar continua continue continuar continuamos continuemos seguir segue siga seguimos parte parta partir "
    "partindo muda mude passa passe gosto gostei gostava curti curtia prefere abre abra trabalha trabalhe trabalhar base boa bonita "
    "vencedora tras atras devolve devolva retoma retome retomar traz traga trazer bora manda mande escolhida favorita "
    "preferida linda dela nela nele nessa nesse daquela naquela daquele naquele tinha tinhas fez fizeste mandou fizemos "
    "ganhou fecha fechou fechamos melhorzinha coloca bota poe ponto partida voltarmos seleciona selecione vale de-volta "
    "estavamos estava queria iniciou comeco"
)
_UNDO_WORDS = words(
    "desfaz desfaca desfacas desfazer desfaze desfazia desfazes desfazemos desfaz-o desfaz-a desfa undo reverte reverta "
    "reverter anula anule anular ctrl z volta volte voltar voltamos volto retrocede retroceda retroceder recua recue "
    "recuar descarta descarte remove remova apaga apague cancela cancele tira tire esquece deixa deixe deixar fez "
    "fizeste fizestes acabou acabaste fazer feito ediçao modificacao modificacoes etapa etapas duas dois tres tinha "
    "tinhas tavam estavam ficava gostei arrependi traz devolve devolva estado estar bota poe coloca mudou mudaste "
    "alterou aplicou atras tras fica retorna retorne retornar previa ruim ideia anteriores foram eram tavas pro"
)
_AGAIN_WORDS = words(
    "tenta tente tentar tentativa tentamos tentemos prova repete repita repetir repetes faz faca fazer facas gera gere gerar "
    "gerando geras regera regere regerar regenera regenere regenerar roda rode rodar pedido prompt sem mudar mudares mexer "
    "alterar alteracoes alteres trocar volta volte nada dado dados joga jogue lance lanca sorte reroll rerola chance "
    "rodada cria crie criar igualzinho igualzinha refaz refaca refazer instrucao instrucoes coisa ideia identico identica novos mudando mude "
    "muda ver sai fica vem saia manda mande processa executa corre render so-mais de-novo tiro"
)
_SHAPE_WORDS = words(
    "deixa deixe deixar faz faca fazer coloca coloque colocar poe ponha por bota bote muda mude mudar passa passe passar "
    "converte converta converter formato modo proporcao aspecto tamanho recorta recorte recortar corta corte cortar "
    "adapta adapte adaptar ajusta ajuste ajustar instagram insta ig stories story reels reel tiktok youtube yt post feed "
    "publicacao thumb thumbnail miniatura capa banner celular telemovel telefone tela fundo wallpaper manda mande exporta "
    "salva da dá enquadramento orientacao vertical verticais horizontal horizontais quadrada quadrado retrato paisagem "
    "panoramica panoramico retangular imprimir facebook fb twitter linkedin whatsapp zap status transforma transforme "
    "vira vire ficar fica fique ela ele widescreen pe deitada deitado lado"
)

_TALK = (
    Rule("ignore", r"\b(?:ignore|ignora|esqueca|esquece) (?:todas? |suas |as |os |tuas )+(?:instrucoes|regras"
        r"|ordens)|\b(?:me (?:da|de|libera|passa)|da-me|adicione|adiciona|reembolse|devolva|aumente|libera|coloca|bota)\b.{0,40}\b(?:creditos?"
        r"|saldo|permiss\w*|admin\w*|cota)\b|\bprompt (?:do sistema|oculto)\b|\bmodo (?:admin|desenvolvedor)\b"),
    Rule("ignore", r"\b(?:nao|n|nem) (?:precisa|tem que|e preciso|é preciso|tem nada (?:pra|que|a)|ha nada a|quero) (?:\w+ )?(?:mudar\w*|mexer|alterar|trocar|fazer)(?: (?:em )?(?:mais )?nada)?$"
        r"|\b(?:nao|n) (?:muda|mexe|mude|mexa|altere|altera|troca|troque|faz|faca|toque|mexas|mudes) (?:em )?(?:mais )?(?:nada|mais)\b(?! alem)"
        r"|\bdeix[ae] (?:assim|como (?:esta|ta)|do jeito que (?:esta|ta)|quieto)\b|^(?:ta|esta|ficou) (?:\w+ )?(?:perfeito|perfeita|assim)(?: assim)?$|^(?:ainda|por enquanto) nao(?: (?:faz|mexe|muda) \w+)?$"),
)  # fmt: skip
_ASKING = (
    Rule("cost", r"\bquantos? (?:me |nos |que )?(?:custa|sai|vai custar|vai sair|é isso|fica\b|ficaria|fica isso|cobra|gasta|gastei|gastamos|ja gast|eu gastei|da|sao|consome|é\b|e$)\w*"
        r"|\b(?:quant[oa]s?|qual|quais)\b.*\b(?:cust\w*|creditos?|saldo|gast\w*|preco|val(?:e|ia)|rest\w*|sobr\w*|cobr\w*|pag\w*|consom\w*|tokens?)\b|^(?:e )?(?:o )?(?:precos?|custo|saldo|creditos|quanto"
        r"|valor|meu saldo)\b(?! (?:tempo|falta|mais))|\b(?:é|sao|isso|isto|sai|e) (?:de graca|gratis|gratuito|caro|pago|paga)\b.*\?|^(?:é|isso é|e) (?:gratis|gratuito|pago|de graca)$"
        r"|\b(?:me )?(?:resta|sobra|sobrou|restam)\w* (?:algum )?(?:creditos?|saldo)\b|\b(?:ver|consultar|mostra|checar|qual) (?:o )?(?:meu )?saldo\b|\b(?:gasta|consome|cobra)\w* (?:muitos? |mais )?(?:creditos?)\b|\b(?:ainda )?tenho (?:creditos?|saldo)\b|\btem que pagar\b(?=.*(?:\?|4k|isso|versao))",
        forbid=r"\bquantas (?:versoes|imagens)\b|\b(?:pizza|ingresso|cerveja|uber|jogo|aluguel|conta|gasolina|passagem|rodizio|onibus)s?\b|\b(?:qual|quais) (?:.* )?(?:vale a pena)"),
    Rule("help", r"^(?:e |mas |ei |oi |uma pergunta |bot )*(?:ajuda|me ajuda|help|comandos?|instrucoes|manual|tutorial|(?:o que|oq|oque|que|q|quais) (?:comandos?|sao os "
        r"comandos|os comandos|opcoes|mais (?:voce|vc) (?:faz|pode)|(?:e que )?(?:voce|vc|tu|ce) (?:pode|podes|sabe|sabes|consegue|consegues|faz|fazes|aceita)\b(?: fazer)?|coisas|posso (?:fazer|pedir|escrever|falar|mandar)|formatos|tamanhos|tipos?|(?:esse|este|o) (?:bot|comando) faz|da (?:pra|para) (?:fazer|pedir)|significa|é (?:o |um )?(?:upscale|rascunho|outpaint|draft))"
        r"|como (?:é que |e que |q |que )?(?:funciona\w*|se (?:usa|faz|muda|tira|apaga|corta|volta|baixa|salva|edita|poe|coloca|compara|desfaz)|posso|faco|eu \w+|(?:a gente|vc|voce) \w+|uso|desfaco|volto|baixo|faz(?: pra| para)?|usa|salvo|corto|edito|mudo|tiro|apago|peco|escolho|comparo|que (?:faz|funciona|usa|eu))"
        r"|(?:da|daria) (?:pra|para) (?:usar|mandar|subir|enviar|carregar|baixar|salvar|voltar|desfazer|escolher|editar so|fazer (?:video|gif|animac)|comparar|pedir|mudar so uma)|(?:tem|existe|ha) (?:como|algum (?:comando|jeito)|um comando|jeito|alguma forma|forma) (?:de )?(?:\w+ )?(?:usar|mandar|subir|enviar|carregar|baixar|salvar|voltar|desfazer|escolher|editar|comparar|pedir|gerar|fazer (?:video|gif|um video|um gif|animac)|\w*(?:minha|propria|meu))|é possivel|posso (?:usar|mandar|subir|enviar|carregar|baixar|voltar|editar|pedir|escolher)"
        r"|(?:voce|vc|tu) (?:faz|sabe fazer|consegue fazer|aceita|entende|guarda|gera) (?:\w+ )?(?:videos?|gifs?|fotos?|imagens|ingles|animacoes|3d))\b|\b(?:nao|n) (?:sei|entendo|entendi) como\b|\bcomo (?:isso|o bot|isto|esse bot) funciona\b|^(?:me )?(?:explica|ensina) (?:ai )?como\b",
        forbid=r"\b(?:é possivel|posso).{0,12} (?:deixar|colocar|mudar|tirar|trocar|aumentar|escurecer|clarear|remover|adicionar|botar|por)\b"),
)  # fmt: skip
_VIEWS = (
    Rule("cancel", r"^(?:(?:nao+|n|espera|oh|ok|por favor|ei|opa|bot|ja|melhor|ah) )*(?:para|pare|parar|parou|cancela(?:r)?|cancele|alto|stop|chega|espera(?: ai)?|espere|deixa|esquece|esqueca|aborta|aborte|interrompe|interrompa|pera|perai|pera ai|calma"
        r"|deixa pra la|melhor nao|nao faz|nao precisa mais|desiste|desisti|segura)(?: (?:para|tudo|isso|ja|por favor|agora|um momento|a geracao|o render|ai|a|imagem|quieto|pra|la|de|gerar|mesmo|essa|nao|cancela|pfv|bot|pedido|o|com))*$|^(?:para|cancela|stop)\b(?: \w+){0,2}$", running=True),
    Rule("compare", r"\b(?:compar\w*|lado a lado|junt[ao]s|junto com|diferencas?|contra|versus|vs|x|ao lado da|do lado da|perto da)\b|^(?:{REF}|ver|e|ou|\W)+$", refs=2),
    Rule("compare", r"\b(?:compar\w*|lado a lado|diferencas?|contra|versus|vs)\b", refs=1),
    Rule("compare", r"\b(?:compar(?:a|e|ar|acao|as|emos)|antes e (?:o )?depois|(?:mostra|mostre|coloca|poe|bota)\w* .*lado a lado|o que mudou (?:entre|da|de|desde)|(?:as? )?diferencas? (?:entre|da|de))\b",
        forbid=r"\b(?:isso com o que|cadeiras|cachorros|precos|nada se compara)\b"),
    Rule("history", r"\b(?:historico|cronologia|resumo (?:do|da|de)|linha do tempo)\b|\b(?:mostra|mostre|lista|liste|listar|ver|me mostra|manda|quero ver)\b.*\b(?:todas? (?:as|os)?|todos os|as|os)\b.*\b(?:versoes|imagens|mudancas|passos"
        r"|edicoes|revisoes|alteracoes|tentativas)\b(?! (?:diferentes|de cor))|\bquant[oa]s (?:versoes|imagens|fotos|edicoes|mudancas|alteracoes|tentativas|ja (?:foram|fizemos|tem))\b|\b(?:quais|que|q) (?:versoes|mudancas|imagens|alteracoes|edicoes) (?:a gente|nos|temos|tem|ja|foram|fizemos|existem|ha|vc|voce|sao)\b|\bquais (?:sao )?as (?:versoes|mudancas|alteracoes)\b|\btodas as versoes\b"
        r"|\b(?:o que|oq|tudo que|tudo o que) (?:a gente |nos |vc |voce )?(?:ja )?(?:fizemos|foi feito|fez|mudamos|temos|tem)(?: ate agora| ate aqui)?$|\b(?:em|na) qual versao\b|\b(?:em|na) que versao (?:a gente |nos )?(?:esta\w*|ta\w*)\b|\blista de (?:versoes|mudancas)\b"),
)  # fmt: skip
_MOVES = (
    Rule("redo", r"\b(?:refaz(?:er|es)?|refaca|restaur\w* (?:o que|a (?:ultima )?(?:mudanca|alteracao|edicao))|reaplica\w*|reaplique|redo"
        r"|(?:traz|traga|coloca|poe|bota|quero|devolve|volta|aplica)\w* (?:de volta |de novo |outra vez )?(?:a (?:ultima )?(?:mudanca|alteracao|edicao)|o que .*(?:desfi\w*|desfe\w*|desfa\w*|tirei|removi|tirou|removeu|tirado))(?: de volta)?|desfaz(?:er)? o desfazer|passo a frente|avanca um passo)\b",
        forbid=r"{REF}|\brefa(?:z|ca|zer) (?:o|a|os|as) (?!que|mudanca|alteracao|ultima|ultimo|edicao|passo)\w+|\bvolta (?:a|o)(?: ultim[ao])? (?:mudanca|alteracao|edicao)$|\brefa(?:z|ca) (?:tudo |isso )?(?:igual|do mesmo jeito|de novo)\b"),
    *rules("goto", r"{REF}", refs=1, bag=_SMALL | _MOVE),
    Rule("goto", r"\b(?:volta|volte|voltar|retorna|vamos voltar) (?:ao|para o|pro|la pro|la no) (?:principio|inicio|comeco|zero)\b"),
    *rules("undo", r"\bdesfa[zc]\w*|\bundo\b|\brevert\w*|\banul[ae]\w*|\bctrl z\b|\bretroce\w*|\brecu[ae]r?\b|\b(?:volt[ae]\w*|retorn\w*|um passo|da) (?:\w+ ){0,3}(?:atras|tras)\b|^(?:volta|volte|atras|voltar)$|^volt[ae] (?:um|uma|duas|dois|tres|\d)$|\b(?:volt[ae]\w*|retorn[ae]\w*) (?:uma|um|duas|dois|tres|\d) (?:etapa|passo|edicao|mudanca|alteracao|vez|versao|versoes|pass|edic|alterac|mudanc)\w*"
        r"|\b(?:volt\w*|deix\w*|retorn\w*|bota|poe|coloca|traz|fica) (?:\w+ ){0,2}(?:como|ao que|pro que|do jeito que|igual) (?:estava|era|tava|tinha|fica)\b|\bo estado anterior\b|^como (?:estava|era|tava)(?: antes)?$|\b(?:tir[ae]\w*|apag\w*|remov\w*|descart\w*|cancel\w*|esquece) (?:o|a|os|as|essa?s?|isso) ?(?:duas |dois |tres )?(?:ultim[oa]s?|que (?:vc|voce|tu)? ?(?:acabou|acabaste|fez|fizeste))\b"
        r"|\bvolta isso\b|(?<!de )\bvolta (?:a|o) (?:ultima |ultimo )?(?:alteracao|mudanca|edicao|passo)\b|\bantes dessa (?:mudanca|alteracao|edicao)\b",
        bag=_SMALL | _UNDO_WORDS, forbid=r"{REF}|\bcomo (?:esta|ta)\b"),
    Rule("undo", r"\b(?:estava|era|ficava|tava) (?:muito |bem )?(?:melhor|mais) (?:antes|como (?:estava|tava))\b|\bantes (?:estava|era|tava|ficava) (?:bem |muito )?melhor\b|\bmelhor (?:como|do jeito que) (?:estava|tava)\b|\bestava melhor (?:a|o|sem isso)\b", forbid=r"{REF}"),
)  # fmt: skip
_NEW = (
    Rule("generate", r"^(?:(?:faz|faca|quero|gera|gere|cria|crie|me faz|vamos fazer|agora) )*(?:uma? |a )?(?:(?:nova (?:imagem|foto|ilustracao|arte)|(?:imagem|foto|arte) nova|outra (?:imagem|foto|ilustracao|arte)|novo (?:desenho|tema|prompt)|algo (?:completamente |totalmente )?(?:diferente|novo)"
        r"|(?:agora )?outra coisa|outro (?:tema|desenho))\b|(?:comeca|comece|comecar|comecemos|vamos comecar|recomeca\w*|bora comecar) (?:tudo )?(?:do zero|de novo|outra vez)\b)|^(?:vamos |bora |comeca )?do zero\b"
        r"|\b(?:esquece\w*|esqueca|deixa|descart\w*|apaga tudo|larga)\b.{0,30}(?:[,.;!:]|\be\b) ?(?:\w+ ){0,2}(?:desenh\w*|faz|faca|me faz|ger[ae]\w*|cri[ae]\w*|pint[ae]\w*|quero um\w*|mostr\w*|imagin\w*) "),
    Rule("generate", r"^(?:pode |agora |me |poderia |quero que voce |vc pode )*(?:desenh[ae]|ger[ae]|cri[ae]|pint[ae]|faz|faca|imagin[ae])r?(?:-me| pra mim| para mim| pra gente)? (?:uma?|o|a|uns|umas) (?:\w+ ){0,2}?(?:imagem|foto|logo|logotipo|cartaz|poster|ilustracao|desenho|retrato|quadro|paisagem"
        r"|pintura|icone|cartao|avatar|capa|flyer|banner|caricatura|figurinha|arte)\b|^(?:pode me |agora me |me )(?:desenh[ae]|ger[ae]|cri[ae]|pint[ae]|faz|faca)r? (?:uma?) (?!favor)",
        forbid=r"\b(?:variac\w+|variantes?|versoes|alternativas?|opcoes|versao|propostas?|favor|cafe|resumo|pausa|copia|zoom|recorte|comparacao)\b|\b(?:em cima|ao lado|atras|embaixo|perto|dentro|no canto|na|no|nos|nas) (?:d[aeo]|fundo|ceu|mesa|parede|mao|cabeca|canto)\b"),
)  # fmt: skip
_WORKS = (
    Rule("variations", r"\b(?:variac(?:ao|oes)|variantes?|alternativas?|outr[ao]s (?:\w+ )?(?:versoes|opcoes|ideias|propostas|possibilidades|tentativas)|versoes (?:diferentes|distintas|disso|dessa|a mais|novas)|(?:diferentes|varias|algumas|umas|mais) (?:opcoes|versoes|propostas)|opcoes (?:a mais|diferentes))\b|\b{N} (?:versoes|opcoes|propostas|ideias|mais como (?:essa|esta)"
        r"|diferentes|parecidas|semelhantes)\b(?! (?:passos|dias|creditos))|\bmais (?:como|parecidas com|tipo) (?:essa|esta|este|esse|{REF})\b|\balgo (?:parecido|semelhante) (?:com isso|mas)\b",
        forbid=r"\b(?:todas as|ultima|primeira|quais|segunda|terceira|compara\w*|historico|quantas) (?:variante|versoes|variantes|opcoes|opcao)|\b(?:versoes|opcoes) (?:a gente|temos|existem|ja)\b|^(?:nao (?:ha|tem|tenho)|tem (?:duas|tres|\d) |temos|tenho )|\b(?:pizza|comida|janta|roupa|viagem|hotel)\b|{REF} (?:me|é|era)\b"),
    Rule("finalize", r"\b(?:finaliz\w*|vers(?:ao) (?:final|definitiva)|(?:render|resultado|imagem|arte|entrega) final|(?:maxima|melhor|alta|plena|total) qualidade|qualidade (?:maxima|final|de (?:impressao|producao|grafica)|alta|superior|hd|top|total)|(?:a|em) final|definitiva|renderiza\w*|em alta|pra imprimir|hd)\b|^final$",
        forbid=r"\b(?:jogo|prova|serie|libertadores|copa|semana|temporada|episodio|jogar|x|campeonato|trabalho final|projeto final|tcc)\b|^(?:ja )?(?:entreguei|mandei|enviei|vi|viu|viram)\b|\bimagem final (?:do|da)\b"),
    Rule("upscale", r"\b(?:upscal\w*|ampli(?:a|ar|e|as)(?= |$)(?:(?= (?:a imagem|a foto|para \d|pra \d|em \d|\d|x|isso|ela|o tamanho|essa|a resolucao))|$| por favor| pfv)|mais pixels|(?:alta|maior|mais|melhor\w*|aumenta\w* a|aumente a|sobe a|melhora a) resolucao|resolucao|[248] ?k\b(?! (?:de|seguidores))|[248] ?x|x ?[248])\b"
        r"|^(?:(?:deixa|faz|faca|a|imagem|foto|o|tamanho|aumenta|aumente|amplia|amplie|bem|ela|isso|quero|preciso|dela|em|pro|duplica|um pouco|dobra|dobre|no|com|mais) )*(?:maior|grande|amplia|amplie|aumenta a imagem|aumente a imagem|aumenta(?: ela)?|o dobro|ao dobro|pro dobro|ampliar|(?:o )?dobro do tamanho|dobra(?: o tamanho)?|dobre(?: o tamanho)?|duplica(?: o tamanho)?)$",
        forbid=r"\bampli\w* (?:o|os|as|seu|sua) (?!tamanho)|\b(?:monitor|tela|televisao|tv|seguidores|video)\b"),
    Rule("outpaint", r"\b(?:est[ei]nd\w*|estender|expand\w*|alarg(?:a|ue|ar)\w*|afast(?:a|e|ar)\w*(?! (?:o|a|os|as) (?!camera|imagem|plano|enquadramento|zoom))|zoom out|(?:tira|tirar|diminu\w*|menos|reduz\w*) (?:o |do )?zoom|outpaint\w*|ampli\w* (?:o (?:enquadramento|quadro|fundo|plano|campo|cenario)|a (?:cena|vista|imagem|foto) (?:para|pra|pro|na|no)|(?:para|pra|pro) (?:a |o |os )?(?:esquerda|direita|lado|cima|baixo))|(?:mostra|mostre|mostrar|quero ver|ver|deixa ver|que apareca|aparecendo) (?:mais|o que (?:ha|tem|esta|ta))"
        r"|mais (?:espaco|entorno|ceu|paisagem|contexto|cenario|fundo|margem)(?= (?:a|à|em|no|na|nos|nas|pra|para|pro|ao|acima|embaixo|do|da)|$)|continu[ae]\w* (?:a imagem|a cena|a paisagem|o cenario|para|pra|pro)|(?:fora|alem) do (?:quadro|enquadramento)|plano (?:mais )?(?:aberto|amplo|geral)|(?:vista|visao) (?:mais )?(?:ampla|aberta|geral)|(?:de )?corpo (?:inteiro|todo)|(?:abre|abra|abrir) (?:mais )?(?:o|a) (?:plano|enquadramento|quadro|camera|angulo|imagem|cena)|aparec\w* (?:todo|toda|inteir[oa])|\w+ a camera (?:pra tras|mais longe))\b"
        r"|\b(?:abre|abra|da|de|adiciona|bota|coloca|poe|deixa|acrescenta)\w* (?:um pouco )?(?:de )?(?:mais )?(?:espaco|margem)\b|\b(?:estica|complet[ae]|preench[ae])\w* (?:a (?:imagem|foto|cena|paisagem)|o (?:fundo|cenario)) (?:pra|para|pro|à|a|nas|nos)\b|\bimagem (?:mais )?(?:larga|comprida)\b|\bestic\w+ (?:\w+ )?(?:pra|para|pro|à|a|pros) (?:a |o |os )?(?:esquerda|direita|cima|baixo|lados?)\b",
        forbid=r"\bsorriso\b|\bmais (?:versoes|opcoes)\b|\bhistorico\b|\bmais o que fazer\b"),
    Rule("crop_or_aspect", r"\b(?:recort\w*|reenquadr\w*|enquadramento (?:mais )?(?:fechado|apertado)|enquadr\w* (?:so|no|na|o|a|melhor|mais)|zoom(?: no| na| em| in| nele| nela| ali|$)|aproxim(?:a|e|ar)\w*|plano (?:mais )?(?:fechado|curto)|(?:fecha|feche|fechar) (?:mais )?(?:o (?:plano|enquadramento|quadro)|no|na)|close (?:no|na|em)"
        r"|cort(?:a|e|ar|emos) (?:(?:um pouco|um pouquinho|mais|fora) )*(?:o|a|os|as|do|da|dos|das|n[oa]s?|de)? ?(?:borda\w*|lado\w*|latera\w*|parte|topo|margens|margem|imagem|foto|cima|baixo|de cima|de baixo|esquerda|direita|embaixo|rodape)|(?:da|de|uma) (?:uma )?cortad\w+ (?:n[oa]s?|em|d[aeo]s?|a[io]|mais|$)|tir[ae]\w* (?:as|os|a|o) (?:bordas?|margens|margem|faixas? pretas?|sobras?|laterais)|formato (?:quadrado|vertical|horizontal|retrato|paisagem|\d)|proporcao)\b",
        forbid=r"\bcabelo\b|\bretrato de\b|\b(?:barba|gastos|orcamento|grama|carne|pao)\b|\bzoom (?:com|as|às|do|amanha)\b|\b(?:reuniao|aula|chamada)\b"),
    *rules("crop_or_aspect", r"\b(?:\d{1,2} ?[:x/] ?\d{1,2}|quadrad[oa]|vertical|horizontal|panoramic[oa]|paisagem|retrato|deitad[oa]|em pe)\b", bag=_SMALL | _SHAPE_WORDS, forbid=r"\b\d{1,2}:\d{2} ?(?:pm|am|hrs?|h)\b|^(?:à|a)s? \d|^(?:o|um|uma) (?:fundo|tela)\b|^(?:ele|ela) (?:deitad|em pe)|^(?:retrato|paisagem)$|\bdeitad[oa]\b(?<!formato deitado)(?<!imagem deitada)(?<!foto deitada)|\b(?:de|em) pe\b(?<!formato em pe)(?<!foto em pe)"),
    *rules("reroll", r"\b(?:outra vez|de novo|dnv|mais uma(?: vez)?|novamente|outra tentativa|repet\w*|repit\w*|reger\w*|regener\w*|reroll\w*|nova tentativa|mesmo prompt|tent[ae]\w*|outra rodada|joga\w* (?:os )?dados?|roda\w*|mesma coisa|refaz\w* (?:tudo |isso )?(?:igual|do mesmo jeito|de novo|dnv))\b",
        bag=_SMALL | _AGAIN_WORDS, forbid=r"{REF}|\bnao (?:outra vez|de novo)\b|^(?:quem|como|nao|ele|ela|eu) |^(?:tent[ae]\w*|roda\w*|tentar)$|^(?:de novo|outra vez) (?:vc|eu|com|a|o)\b|^(?:a )?mesma coisa$"),
)  # fmt: skip

RULES = (*_TALK, *_ASKING, *_VIEWS[:1], *_NEW[:1], *_MOVES[:1], *_VIEWS[1:], *_MOVES[1:], *_NEW[1:], *_WORKS)
