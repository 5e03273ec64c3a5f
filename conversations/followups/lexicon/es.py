"""Spanish."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence, Grammar, Rule, words
from conversations.followups.lexicon.questions import ASKING

_NUMBERS = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "primera": 1, "primer": 1, "primero": 1,
    "segunda": 2, "segundo": 2, "tercera": 3, "tercer": 3, "tercero": 3, "cuarta": 4, "cuarto": 4, "quinta": 5, "quinto": 5,
}  # fmt: skip
_PIC = r"(?:versi[oó]n|imagen|foto|revisi[oó]n|variante|opci[oó]n|intento|resultado|propuesta)"
_ORD = r"(?:primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao])"

_RULES = (
    Rule("ignore", r"\b(?:ignora|olvida) (?:todas? |tus |las |los )+(?:instrucciones|reglas|órdenes)"
        r"|\b(?:dame"
        r"|regálame|añade|agrega|ponme|devuélveme|reembolsa|sube)\b.{0,40}\b(?:créditos?|creditos?"
        r"|saldo|permisos|admin\w*|cuota)\b|\bprompt (?:del sistema|oculto)\b|\bmodo (?:admin"
        r"|desarrollador)\b"),
    Rule("help", r"^¿?(?:ayuda|ayúdame|comandos?|instrucciones|manual|(?:qué|que|cuáles|cuales) (?:comandos?"
        r"|son (?:los|tus) comandos|opciones|puedes hacer|sabes hacer|puedo (?:hacer|pedir|escribir)"
        r"|formatos|tamaños|haces|hace (?:este bot|el bot|upscale))|c[oó]mo (?:funciona|se (?:usa"
        r"|hace|puede)|puedo|hago|uso|deshago|vuelvo|descargo|lo hago|le hago)|se puede|hay "
        r"(?:alguna? )?(?:forma|manera|comando|modo)|puedo|es posible|(?:puedes|sabes) hacer "
        r"(?:vídeos?|videos?|gifs?|animaciones))\b|\bno (?:sé|entiendo|se) c[oó]mo\b|\bc[oó]mo "
        r"funciona\b"),
    Rule("cost", r"\b(?:cu[aá]nt[oa]s?|qu[eé])\b.*\b(?:cuesta\w*|cost[oó]|créditos?|creditos?|saldo|gastad\w*"
        r"|gast[oóé]\w*|llev\w* gastad\w*|precio|val(?:e|ía)|qued\w*|vamos|total|cobr\w*|pagad\w*)\b"
        r"|^(?:precio|coste|costo|saldo|créditos|creditos|cuánto es|cuánto|cuanto cuesta|tarifas?)\b"
        r"|\b(?:es|son) (?:gratis|caro)\b.*\?", forbid=r"\bcu[aá]ntas (?:versiones|im[aá]genes)\b"),
    Rule("cancel", r"^(?:(?:no|espera|oh|ok|por favor|ay|oye) )*(?:para|pára|parar|detente|det[eé]n|detenlo"
        r"|cancela(?:lo|r)?|alto|stop|basta|espera|olvídalo|olvidalo|déjalo|dejalo|aborta|páralo"
        r"|paralo|ya no|mejor no|no lo hagas)(?: (?:todo|eso|ya|por favor|ahora|un momento|la "
        r"generación|el render|esto|mismo|porfa|lo|que|estás|haciendo))*$|^(?:para|cancela|stop)\b(?: "
        r"\w+){0,2}$", running=True),
    Rule("redo", r"\b(?:rehacer|rehaz|rehace|restablec\w*|recupera (?:el cambio|lo que)|vuelve a (?:aplicar"
        r"|poner) (?:el cambio|lo que|eso)|reaplica\w*|redo|(?:pon|devuelve|trae)\w* (?:de vuelta "
        r"|otra vez )?(?:el cambio|lo que) .*(?:deshi\w*|quit\w*|deshech\w*))\b|\bdeshaz (?:el|lo) "
        r"deshech", forbid=r"{REF}|\brehaz (?:el|la|los|las) (?!último cambio|cambio|última)\w+"),
    Rule("compare", r"\b(?:compar\w*|lado a lado|lado al lado|juntas|diferencias?|contra|versus|vs)\b", refs=1),
    Rule("compare", r"\b(?:compara(?:r|las|los|ci[oó]n)?|antes y despu[eé]s|(?:muestra|pon)\w* .*lado a "
        r"lado)\b", forbid=r"\b(?:eso con lo que|sillas"
        r"|perros)\b"),
    Rule("goto", r"^(?:(?:vuelve|volver|volvamos|vuelva|regresa|regresar|regresemos|ve|vete|ir|vamos|usa"
        r"|usemos|utiliza|toma|tomemos|coge|elige|elijo|escoge|quiero|prefiero|quédate|quedémonos|me"
        r"|quedo|carga|muestra|muéstrame|restaura|recupera|pon|deja|sigue|sigamos|continúa|parte"
        r"|partiendo|a|al|con|de|desde|en|la|el|lo|mejor|otra|vez|nuevo|por|favor|puedes|podemos"
        r"|cambia|pasa|gusta|gustaba|más|mas|creo|que|abre|partir|trabaja|sobre|hacia|atrás"
        r"|era)\s+)*{REF}(?: (?:por|favor|como|base|mejor|otra|vez|de|nuevo|era|es|la|está|porfa|más"
        r"|mas|entonces|gusta|me))*$", refs=1),
    Rule("goto", r"\b(?:vuelve|regresa|volver|volvamos) al (?:principio|inicio|comienzo)"),
    Rule("undo", r"^(?:no )?(?:deshacer|deshaz(?:lo|la)?|deshace(?:lo)?|desha[sz]|undo|revierte(?:lo)?"
        r"|revertir|reviértelo|anula(?:r|lo)?|vuelve (?:un paso )?atr[aá]s|volver (?:un paso "
        r")?atr[aá]s|da marcha atr[aá]s|marcha atr[aá]s|atr[aá]s|retrocede|regresa|descarta|elimina"
        r"|borra|quita|cancela|olvida)(?: (?:eso|esto|lo|el|la|los|las|[uú]ltim[ao]s?|cambios?|dos"
        r"|tres|\d|pasos?|edici[oó]n|ediciones|modificaci[oó]n|veces|por favor|porfa|un|una|otra|vez"
        r"|anterior|que|hiciste|acabas|de|hacer|todo|último|atrás|de nuevo))*$|\bcomo (?:estaba"
        r"|era)(?: antes)?\b|\b(?:estaba|era|quedaba|me gustaba) mejor antes\b|\bantes (?:estaba|era"
        r"|se veía) mejor\b|\bel estado anterior\b", forbid=r"^(?:quita|elimina|borra|olvida|cancela"
            r"|descarta)(?: (?:eso|esto|lo|todo|el|la|que))*$|{REF}"),
    Rule("history", r"\b(?:historial|historia de (?:cambios|versiones)|cronolog[ií]a|resumen)\b|\b(?:muestra"
        r"|muéstrame|lista|ver|enseña|enséñame|dame)\b.*\b(?:todas? (?:las|los)?|todos "
        r"los)\b.*(?:versiones|im[aá]genes|cambios|pasos|ediciones|revisiones)|\bcu[aá]ntas "
        r"(?:versiones|im[aá]genes|fotos|ediciones)\b|\b(?:qué|que|cuáles) (?:versiones|cambios"
        r"|im[aá]genes) (?:hay|tenemos|hemos|llevamos|has)|\btodas las versiones\b|\bqué hemos "
        r"hecho\b|\bqué llevamos hecho\b|\ben qué versión\b"),
    Rule("generate", r"^(?:una? )?(?:(?:nueva imagen|imagen nueva|otra imagen|nuevo dibujo|nueva foto|nueva "
        r"ilustración|algo (?:completamente |totalmente )?(?:diferente|distinto|nuevo)|otra cosa"
        r"|nuevo tema|tema nuevo|otro tema)\b|(?:empieza|empecemos|empezar|comienza|comencemos"
        r"|empezamos) (?:de (?:cero|nuevo)|desde (?:cero|el principio)|otra vez)|desde cero|de cero"
        r"|(?:olvida|deja|descarta|olvídate|dejemos)\b.{0,30}[,.;!:] ?(?:\w+ ){0,2}(?:dibuja\w*"
        r"|haz\w*|genera\w*|crea\w*|pinta\w*|quiero|muestra\w*|diseña\w*))|^(?:puedes |ahora "
        r")?(?:dib[uú]ja|gen[eé]ra|cr[eé]a|p[ií]nta|diseña|diséña|haz|hac[eé]|im[aá]gina"
        r"|muéstra)(?:me|nos) (?:una?|el|la|unos|unas) |^(?:puedes |ahora )?(?:dibuja|genera|crea"
        r"|pinta|diseña|haz)r? (?:una?) (?:\w+ ){0,2}?(?:imagen|foto|logo|cartel|póster|poster"
        r"|ilustración|dibujo|retrato|cuadro|paisaje|pintura|icono|tarjeta)\b", forbid=r"\b(?:variaciones|variantes"
            r"|versiones|alternativas|opciones|versión)\b|\bnueva imagen de "
        r"fondo\b"),
    Rule("variations", r"\b(?:variaci[oó]n(?:es)?|variantes?|alternativas?|otras (?:versiones|opciones"
        r"|propuestas"
        r"|ideas)|versiones (?:diferentes|distintas)|m[aá]s (?:opciones|versiones))\b|\b{N} "
        r"(?:versiones|opciones|propuestas|m[aá]s como (?:esta|este|esa)|diferentes|distintas"
        r"|parecidas)\b|\bm[aá]s como (?:esta|este|esa)\b", forbid=r"\b(?:todas las|última|ultima|primera"
            r"|qué|segunda|compara|historial) (?:variante|versiones"
        r"|variantes|opciones)"),
    Rule("finalize", r"\b(?:finaliza\w*|versi[oó]n (?:final|definitiva)|(?:render|resultado|imagen) final"
        r"|(?:m[aá]xima|mejor|alta|plena) calidad|calidad (?:m[aá]xima|final|de (?:impresi[oó]n"
        r"|producci[oó]n)|alta|superior|imprenta)|la final|versión definitiva|acabado final)\b"),
    Rule("upscale", r"\b(?:upscale\w*|escala(?:r|la|lo)?|agranda(?:r|la|lo)?|ampl[ií]a(?:r|la|lo)? (?:la "
        r"imagen"
        r"|la foto|a|al|x|por|esto|esta)|m[aá]s p[ií]xeles|(?:alta|mayor|m[aá]s|mejor|sube la|aumenta "
        r"la) resoluci[oó]n|resoluci[oó]n|[248] ?k|[248] ?x|x ?[248])\b|^(?:(?:hazl[oa]|m[aá]s|quiero"
        r"|la|lo|imagen|el|tamaño) )*(?:m[aá]s grande|amplíala|amplíalo|grande|al doble|el doble)(?: "
        r"por favor| porfa)?$", forbid=r"\b(?:agranda|escala|amplía) (?:el|los|las|su|sus|la (?!imagen"
            r"|foto))\b|\bescaleras?\b"),
    Rule("outpaint", r"\b(?:exti[eé]nd\w*|extender|expand\w*|ensancha\w*|aleja(?:r|te|la|lo)?|al[eé]jate"
        r"|zoom "
        r"(?:hacia )?(?:atr[aá]s|fuera|out)|outpaint\w*|ampl[ií]a\w* (?:el (?:encuadre|marco|lienzo"
        r"|fondo|cuadro|plano)|la (?:escena|vista|imagen) (?:hacia|a la|por))|(?:muestra|muéstrame"
        r"|enseña|quiero ver|ver) (?:más|mas|lo que|qué hay)|m[aá]s (?:espacio|entorno|cielo|paisaje"
        r"|contexto|escenario)\b|contin[uú]a\w* (?:la imagen|la escena|el paisaje|hacia)|fuera del "
        r"(?:encuadre|cuadro|marco)|plano m[aá]s (?:abierto|amplio)|vista m[aá]s amplia|cuerpo "
        r"entero)\b", forbid=r"\bsonrisa\b|\bmás versiones\b|\bmás opciones\b|\bhistorial\b"),
    Rule("crop_or_aspect", r"\b(?:rec[oó]rt\w*|reencuadr\w*|encuadre m[aá]s (?:cerrado|ajustado)|zoom (?:a"
        r"|en|in|al"
        r"|sobre)|acerca(?:te|r|lo|la)?|ac[eé]rcate|corta\w* (?:el|la|los|las|un poco) (?:borde\w*"
        r"|lado\w*|parte|arriba|abajo|márgenes|imagen|foto)|formato (?:cuadrado|vertical|horizontal"
        r"|retrato|apaisado|\d)|relaci[oó]n de aspecto|proporci[oó]n)\b|^(?:(?:hazl[oa]|ponl[oa]"
        r"|p[aá]sal[oa]|pon|pasa|cambia|convierte|conviértel[oa]|a|en|formato|versión|la|el|imagen"
        r"|modo|que|sea|lo|quiero|mejor|para|una|un|al) )*(?:\d{1,2} ?[:x/] ?\d{1,2}|cuadrad[oa]"
        r"|vertical|horizontal|apaisad[oa]|panorámic[oa]|retrato)(?: (?:por|favor|porfa|para"
        r"|instagram|stories|historias|tiktok|youtube|una|historia|de))*$", forbid=r"\b(?:pelo|cabello|el perro|al "
            r"(?:perro|gato))\b|\bretrato de\b"),
    Rule("reroll", r"^(?:(?:int[eé]ntalo|intenta|prueba|repite|repítelo|haz|hazlo|genera|genéral[ao]|regenera"
        r"|tira|lanza|otra|una|vez|más|mas|de|nuevo|lo|mismo|la|misma|el|petición|prompt|exactamente"
        r"|con|sin|cambiar|cambios|nada|otro|intento|por|favor|porfa|igual|que|antes|vuelve|a"
        r"|intentar|intentarlo|generar|generarla|generarlo|probar|hacerlo|dale|puedes|tirada|vamos"
        r"|solicitud|imagen|idéntico) )*(?:otra vez|de nuevo|una vez m[aá]s|otro intento|repite"
        r"|repítelo|regenera(?:r|la|lo)?|nuevamente|reroll|reintenta\w*|vuelve a (?:intentarlo"
        r"|generar\w*|probar|hacerlo|tirar|intentar)|otra tirada|mismo prompt|nuevo intento"
        r"|inténtalo)(?: (?:otra|vez|más|por|favor|porfa|lo|mismo|el|con|sin|cambiar|cambios|nada|la"
        r"|misma|de|nuevo|exactamente|prompt|igual|petición|una|imagen|idea))*$"),
)  # fmt: skip

_VERB = (
    r"(?:haz|hacer|hag[aá]mos?|pon|poner|p[oó]n|añade|añadir|agrega\w*|quita\w*|qu[ií]ta\w*"
    r"|elimina\w*|elim[ií]na\w*|borra\w*|b[oó]rra\w*|cambia\w*|c[aá]mbia\w*|reemplaza\w*"
    r"|sustituye\w*|aclara\w*|oscurece\w*|pinta\w*|p[ií]nta\w*|colorea\w*|mueve\w*|mu[eé]ve\w*"
    r"|gira\w*|g[ií]ra\w*|rota\w*|convierte\w*|convi[eé]rte\w*|transforma\w*|corrige\w*"
    r"|corr[ií]ge\w*|escribe\w*|escr[ií]be\w*|agranda\w*|reduce\w*|red[uú]ce\w*|aumenta\w*"
    r"|disminuye\w*|baja\w*|b[aá]ja\w*|sube\w*|suaviza\w*|difumina\w*|desenfoca\w*|ajusta\w*"
    r"|modifica\w*|coloca\w*"
    r"|viste\w*|v[ií]ste\w*|enciende|apaga|deja\w*|d[eé]ja\w*|usa|dibuja\w*|dale|dales|da|mete"
    r"|m[eé]te\w*|saca\w*|s[aá]ca\w*|ilumina\w*|inclina\w*|voltea\w*|refuerza\w*|resalta\w*"
    r"|satura\w*|limpia\w*|mejora\w*|alarga\w*|acorta\w*|abre|cierra|exporta\w*|guarda\w*"
    r"|rellena\w*|arregla\w*|intercambia|incluye\w*|inserta\w*|simplifica\w*|cubre|pega\w*"
    r"|ponle\w*|ponlo|ponla|hazl[oae]s?|hazle|dibújale|centra\w*|acerca\w*|mant[eé]n\w*"
    r"|endereza\w*|tiñe|cuelga|planta|esconde|oculta|transparenta)"
)
_EVIDENCE = (
    Evidence(4, r"^(?:puedes |podrías |podemos |podríamos |me puedes |quiero que |quisiera |me gustaría "
        r"(?:que )?|hay que |habría que |prueba a |intenta |por qué no |y si )?(?:le |la |lo |les |me "
        r"|se )?" + _VERB + r"(?=[ ,]|$)(?! (?:que ver|falta que|cuenta|igual|vueltas|risa|la fiesta|pausa"
            r"|la "
        r"mesa\b.*cena|caso|pena|hambre|gusto)\b)", "opens with a verb of change"),
    Evidence(3, r"\b(?:debería|deberían|debe|deben|tiene que|tienen que|falta|faltan|hace falta|necesita"
        r"|necesitan|podría|podrían|hay que|que (?:sea|sean|esté|estén|tenga|tengan|lleve|parezca"
        r"|salga|haya|se vea))\b", "says how it should be"),
    Evidence(2.5, r"\b(?:quiero|quisiera|me gustaría|prefiero|preferiría|queremos|y si|qué tal|que tal|por "
        r"qué "
        r"no|tal vez|quizás?|imagina|mejor (?:con|en|un|una|sin|que)|sería (?:mejor|genial|bueno"
        r"|bonito|ideal)|estaría (?:bien|genial|mejor)|quedaría mejor)\b(?! (?:dormir|comer|ir|irme"
        r"|decir|morir|vacaciones))", "says what is wanted"),
    Evidence(3.5, r"\b(?:demasiad[oa]s?|muy (?:oscur[oa]|clar[oa]|brillante|grande|pequeñ[oa]|borros[oa]"
        r"|saturad[oa]|plan[oa]|vací[oa]|artificial|seri[oa]|fr[ií][oa]|alt[oa]|baj[oa]|larg[oa]"
        r"|cort[oa])|poco (?:contraste|realista|natural|brillo|claro)|no (?:es|está|se ve) (?:lo "
        r")?(?:suficiente\w*|bastante|bien)|mal (?:escrito|puesto|colocado)|borros[oa]s?|torcid[oa]s?"
        r"|deform\w*|rar[oa]s?|cortad[oa]s?|falta|faltan|error|errata|olvidaste|seis dedos"
        r"|descentrad[oa])\b", "names a flaw"),
    Evidence(3, r"^(?:(?:un poco|un poquito|mucho|bastante|algo|aún|todavía|y|pero|el|la|los|las|cielo"
        r"|fondo) "
        r")*(?:m[aá]s|menos)\b(?! (?:tarde|o menos|temprano|bien|te vale|vale))", "a comparison"),
    Evidence(2.5, r"^(?:sin|con|en|como|estilo|al estilo|ahora|y ahora|en vez de|en lugar de|ni|ning[uú]n\w*"
        r"|blanco y negro|tipo)\b(?! (?:problema|duda|ti|mí|serio|broma|razón|permiso|casa|reunión"
        r"|gusto|siempre|vacaciones|todo|cuanto|eso|mucho gusto|fin|embargo))", "a fragment of a picture"),
    Evidence(2.5, r"\b(?:en|estilo|tipo|como una?|al) (?:acuarela|óleo|pintura|dibujo|boceto|blanco y negro"
        r"|sepia|c[oó]mic|manga|anime|grabado|pixel art|foto|l[aá]piz|caricatura|cartel|carboncillo)"
        r"|\bblanco y negro\b|\bestilo \w+", "names a style"),
    Evidence(1.2, r"\b(?:cielo|fondo|primer plano|cara|rostro|pelo|cabello|ojos?|sombrero|perro|gato|hombre"
        r"|mujer|chica|chico|niñ[oa]s?|árbol(?:es)?|montañas?|casa|nubes?|luz|luces|sombras?"
        r"|color(?:es)?|texto|título|logo|personas?|gente|coche|auto|calle|mar|agua|sol|luna"
        r"|estrellas?|nieve|lluvia|niebla|flores|chaqueta|abrigo|vestido|gafas|lentes|barba|bigote"
        r"|camisa|mesa|silla|taza|lámpara|ventana|puerta|pared|suelo|pájaros?|caballo|barco|cabeza"
        r"|manos?|brazos?|sonrisa|ambiente|marco|imagen|contraste|brillo|letra|bufanda|personaje"
        r"|velas?|puente|globos?)\b", "names what a picture holds"),
    Evidence(2.5, r"\b(?:png|jpe?g|webp)\b|\btransparente\b|\bsin fondo\b", "names a background or a file "
        "format"),
    Evidence(1.5, r"{QUOTE}", "quotes a text"),
    Evidence(-5, r"^(?:(?:oh|ay|s[ií]|no|wow|jaja\w*|es|está|qu[eé]|muy|super|súper|tan|me|pero|la verdad"
        r"|muchas|mil|queda|quedó|se ve|ha quedado|eso|esto|este|esta|todo|lo) ?)*(?:gracias|genial"
        r"|perfect[oa]|bonit[oa]|hermos[oa]|guay|chulo|bien|excelente|incre[ií]ble|divertid[oa]"
        r"|graciosos?|lind[oa]|risa|jaja\w*|lol|wow|vale|ok|encanta|gusta|bueno|buen[oa]"
        r"|buen[ií]sim[oa]|espectacular|precios[oa]|hola|buenas|adi[oó]s|hasta luego|de acuerdo"
        r"|exacto|claro|brutal|maravilla|fant[aá]stic[oa]|qué risa|locura|dale|listo|perdón|mol[oa]"
        r"|crack|increíble)(?: (?:trabajo|por|todo|la|ayuda|así|muy|mucho|imagen|chic[oa]s|amig[oa]s"
        r"|bot|quedó|está|esto|este|esta|eso|tu|el|verdad|de|muchas|gracias|días|tardes|noches|a"
        r"|todos|tod[oa]s|versión|hecho|ya|tío|foto))*$", "praise, thanks or a greeting"),
    Evidence(-4, r"^(?:yo|mi|mis|nosotros|t[uú]|ustedes|vosotros|qui[eé]n|cu[aá]ndo|d[oó]nde|por qu[eé]"
        r"|qu[eé]"
        r"|cu[aá]l|c[oó]mo|cu[aá]nt[oa]s?|estoy|estás|vas|vienes|tienes|has|he|voy|vamos|fui|creo"
        r"|crees|te|os|nos)\b(?! (?:no (?=est|se)|tal|si|gustaría|puedes))", "speaks of people or asks"),
    Evidence(-3, r"\b(?:mañana (?:por|a las|tenemos|voy|es|hay|nos)|ayer|esta noche|lunes|martes|miércoles"
        r"|jueves|viernes|s[aá]bado|domingo|fin de semana|reuni[oó]n|almuerzo|vacaciones|m[aá]s tarde"
        r"|trabajo|escuela|jefe|mam[aá]|pap[aá]|partido|jaja\w*|lol|opinas|opináis|opinan|piensas|te "
        r"parece|les parece|vienes)\b", "life outside the picture"),
    Evidence(-6, r"\b(?:no (?:cambies|toques|hagas|modifiques) nada|nada (?:que cambiar|más)|d[eé]jal[oa] "
        r"(?:as[ií]|como est[aá])|todav[ií]a no|a[uú]n no)\b", "asks for no change"),
)  # fmt: skip

SPANISH = Grammar(
    code="es",
    marks=words(
        "el la los las un una unos y es está no más menos con sin en para por que qué yo tu tú me le "
        "lo al del de haz hazlo pon "
        "añade quita cambia cielo fondo imagen vuelve deshaz gracias cuánto cuanto cómo como ayuda "
        "comandos muestra compara versión "
        "versiones todas otra vez de nuevo muy demasiado bien blanco negro nueva agranda extiende "
        "recorta cuadrado calidad final mejor "
        "historial variaciones para cancela puedes favor su sus pero sea usa ponle dame jaja jajaja "
        "tienes hacia izquierda derecha"
    ),
    lead=r"(?:(?:por favor|porfa|porfi|hola|hey|oye|ok|vale|bueno|entonces|y|pero|luego|despu[eé]s"
        r"|ahora|s[ií]|no|gracias|muchas gracias|genial|perfecto|ah|oh|eh|hmm+|a ver|primero"
        r"|tambi[eé]n|adem[aá]s|mejor|en realidad|al final|jaja\w*|wow"
        r"|{MEMBER})(?![\w'])[\s,.!:;¡¿-]*)+",
    tail=r"(?:[\s,.!?:;-]*(?<!\w)(?:por favor|porfa|porfis?|gracias|ok|vale|{MEMBER}))*[\s,.!?:;-]*",
    joints=r"(?:\s*[,;]\s*(?:y |pero |luego |despu[eé]s )?(?:luego |despu[eé]s )?|\s+-\s+|\s+(?:y|e"
        r"|pero)\s+(?:luego |despu[eé]s |tambi[eé]n )?|\s+(?:luego|despu[eé]s)\s+)",
    frames=r"(?:me )?(?:puedes|podr[ií]as|podemos|podr[ií]amos|pueden)|quiero que|quiero|quisiera|me "
        r"gustar[ií]a(?: que)?|dame|mu[eé]strame|y si|por qu[eé] no|vamos a|prueba a|intenta|hazme"
        r"|necesito",
    rules=(*ASKING["es"], *_RULES),
    evidence=_EVIDENCE,
    numbers=_NUMBERS,
    references=(
        (r"\b(?:la |el )?pen[uú]ltim[ao](?: " + _PIC + r")?\b", "back:1"),
        (r"\b(?:versi[oó]n|imagen|foto|revisi[oó]n|variante|n[uú]mero|opci[oó]n|num|no) ?(?:n[uú]mero "
        r"|#)?(?P<n>\d{1,3})\b", "number"),
        (r"(?<![\w'])(?:v|#) ?(?P<n>\d{1,3})\b", "number"),
        (r"\b(?:versi[oó]n|imagen|foto|n[uú]mero) (?P<w>uno|una|dos|tres|cuatro|cinco)\b", "word"),
        (r"\b(?:la |el |al? (?:la )?)?(?P<w>" + _ORD + r") " + _PIC + r"\b", "word"),
        (r"\b(?:la|el|al) (?P<w>" + _ORD + r")(?=\s*(?:$|[.,!?]|y\b|pero\b|con\b|por favor|era|en\b|es\b))", "word"),
        (r"\b(?:la |el |al )?(?:imagen |versi[oó]n |foto )?(?:original|inicial)\b(?! (?:de|del))", "first"),
        (r"\b(?:la |el |a la )?(?:" + _PIC + r") anterior\b|\bla anterior\b|\bla de antes\b", "previous"),
        (r"\b(?:la |el )?[uú]ltim[ao] " + _PIC + r"\b", "last"),
        (r"\b(?:la|el) (?P<n>\d)\b(?! (?!y\b|con|pero|vs|contra|en|lado)\w)", "number"),
        (r"\b(?:la|el) (?:que (?:tenía|tiene|llevaba)|del?|con) (?P<d>(?:[\w-]+ ?){1,5})", "note"),
        (r"\b(?P<how>antes) del? (?:la |los |las )?(?P<d>(?:[\w-]+ ?){1,5})", "note"),
    ),
    parameters={
        "region": (
            (r"\b(?:arriba a la izquierda|esquina superior izquierda|superior izquierda)\b", "top-left"), (r"\b(?:arriba a la derecha"
                r"|esquina superior derecha|superior derecha)\b", "top-right"),
            (r"\b(?:abajo a la izquierda|esquina inferior izquierda|inferior izquierda)\b", "bottom-left"), (r"\b(?:abajo a la derecha"
                r"|esquina inferior derecha|inferior derecha)\b", "bottom-right"),
            (r"\bfondo\b", "background"),
            (r"\b(?:a la izquierda|en el lado izquierdo|lado izquierdo|de la izquierda)\b(?! del?\b)", "left"), (r"\b(?:a la derecha|en el lado "
                r"derecho|lado derecho|de la derecha)\b(?! del?\b)", "right"),
            (r"\b(?:arriba|en la parte superior|parte de arriba)\b", "top"), (r"\b(?:abajo|en la parte "
                r"inferior|parte de abajo)\b", "bottom"), (r"\b(?:en el centro|al centro|en "
                r"el medio)\b(?! de)", "center"),
            (r"^(?:haz\w*|pon\w*|convi[eé]rte\w*|transforma\w*|p[aá]sa\w*|en|estilo|versión"
        r"|al)\b.*\b(?:acuarela|óleo|pintura|dibujo|boceto|blanco y negro|sepia|c[oó]mic|manga|anime"
        r"|grabado|caricatura|l[aá]piz|carboncillo)\b|\btoda la imagen\b", "whole"),
        ),
        "direction": (
            (r"\b(?:todos los lados|todas (?:las )?direcciones|alrededor|alej\w*|al[eé]j\w*|zoom\w*"
        r"|atr[aá]s|por todos lados|m[aá]s (?:abierto|amplio|amplia))\b", "all"),
            (r"\bizquierda\b", "left"), (r"\bderecha\b", "right"), (r"\b(?:arriba|cielo|encima)\b", "up"), (r"\b(?:abajo|pies|debajo|cuerpo "
                r"entero)\b", "down"),
        ),
        "strength": (
            (r"\b(?:un poco|un poquito|ligeramente|levemente|un pel[ií]n|sutilmente|apenas|algo m[aá]s|un "
        r"toque)\b(?! (?:demasiado|oscur[oa]$))", "low"),
            (r"\b(?:moderadamente|medianamente)\b", "medium"),
            (r"\b(?:mucho|much[ií]simo|bastante|muy|s[uú]per|totalmente|completamente|extremadamente"
        r"|drásticamente|radicalmente|lo m[aá]s \w+ posible)\b(?! (?:bien|bonit[oa]|gracias|gusto))", "high"),
        ),
        "background": ((r"\btransparente\b|\bsin fondo\b|\b(?:quita|elimina|borra|quítale|saca)\w* (?:todo "
            r")?el "
        r"fondo\b(?! de)", "transparent"),),
        "output_format": ((r"\bpng\b", "png"), (r"\bjpe?g\b", "jpeg"), (r"\bwebp\b", "webp")),
        "quality": ((r"\b(?:baja calidad|calidad baja|borrador)\b", "low"), (r"\bcalidad (?:media|normal"
            r"|est[aá]ndar)\b", "medium"), (r"\b(?:alta|mejor|m[aá]xima"
            r"|plena) calidad\b|\bcalidad (?:m[aá]xima|alta|superior|de "
        r"impresi[oó]n|de producci[oó]n)\b|\b(?:a|en) m[aá]xima calidad\b", "high")),
        "size": ((r"\b4 ?k\b", "4k"), (r"\b2 ?k\b", "2k"), (r"\b(?:2 ?x|x ?2|doble|dos veces|duplica\w*)\b", "2x"), (r"\b(?:4 ?x|x ?4|cuatro veces"
            r"|cuádruple)\b", "4x")),
    },
    preserve=(
        r"\b(?:mant[eé]n|mantener|manteniendo|conserva(?:r|ndo)?|deja(?:r|ndo)?|preserva"
        r"|respeta(?:ndo)?|guarda) (?P<p>(?:(?!\b(?:y|pero|igual|tal|como|intact[oa]s?|sin"
        r"|quiet[oa])\b)[\w-]+ ?){1,6})",
        r"\b(?:no|sin) (?:me )?(?:toqu\w*|cambi\w*|modifi\w*|muev\w*|mov\w*|toc\w*|alter\w*) "
        r"(?P<p>(?:(?!\b(?:y|pero)\b)[\w-]+ ?){1,6})",
        r"(?P<p>(?:\b(?:el|la|los|las|su|sus|todo lo|lo) )?(?:resto|demás|[\w-]+)) (?:que )?(?:debe "
        r"|deben )?(?:se )?(?:qued\w* (?:igual|como est\w*)|igual|permane\w*|intact[oa]s?|no cambi\w*"
        r"|sin cambios|tal cual|sigue\w* igual)",
        r"\b(?:mism[oa]s?) (?P<p>[\w-]+)",
    ),
    macros={"N": r"(?:\d{1,2}|dos|tres|cuatro|cinco|seis|algunas|unas|varias|un par de|otras)"},
)  # fmt: skip
