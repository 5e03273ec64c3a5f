"""Spanish, put together; read without accents, as many people type it."""

from __future__ import annotations

from conversations.followups.lexicon.es_commands import PICTURE, RULES
from conversations.followups.lexicon.grammar import Evidence, Grammar, words
from conversations.followups.lexicon.romance import SHAPES, TALK
from conversations.followups.lexicon.romance_parameters import PARAMETERS
from conversations.followups.lexicon.vocabulary import load

_NUMBERS = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "primera": 1, "primer": 1, "primero": 1, "segunda": 2, "segundo": 2, "tercera": 3, "tercer": 3, "tercero": 3, "cuarta": 4, "cuarto": 4,
    "quinta": 5, "quinto": 5, "sexta": 6, "sexto": 6, "par": 2,
}  # fmt: skip
_ORD = r"(?:primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao]|sext[ao])"
_WORD_NUMBER = r"(?:uno|una|dos|tres|cuatro|cinco|seis)"
_AFTER = (
    r"(?=\s*(?:$|[.,!?:;)]|y\b|pero\b|con\b|contra\b|vs\b|junto\b|por\b|porfa|era\b|en\b|es\b|que\b|mejor\b|de todas|otra\b|de nuevo|tal\b|esta\b|estaba\b|ya\b|me\b|como\b|para\b|pa\b|al?\b|lado\b|tiene\b|quedo\b|entonces|mas bien|"
    + "\ue002))"
)
_MACROS = {
    "N": r"(?:\d{1,2}|dos|tres|cuatro|cinco|seis|algunas?|unas|unos|varias|varios|un par de|otras|otros)",
    "CLITIC": r"(?:me|te|se|le|les|lo|la|los|las|ahora|solo|ya|mejor|tambien|y|pero)",
    "NOT": r"(?:no|ya no)",
    "SOME": r"(?:un|una|unos|unas|otro|otra|otros|otras|mas|algun\w*|dos|tres|cuatro|cinco|\d+|muchos|muchas|varios|varias)",
    "MORE": r"(?:mas|menos)",
    "LITTLE": r"(?:un|poco|poquito|tantito|pelin|toque|mucho|bastante|algo|aun|todavia|solo|apenas)",
    "VERY": r"(?:muy|demasiado|demasiad[oa]s?|tan|medio|super|re|bastante|poc[oa]s?|much[oa]s?|un poco|un poquito|algo|bien|mega|tantos?|tantas?|exceso de)",
    "TOO": r"(?:de mas|en exceso|demasiado)",
    "MUCH": r"(?:demasiad[oa]s?|poc[oa]s?|tant[oa]s?|much[oa]s?|exceso de|falta de)",
    "BE": r"(?:es|esta|estan|son|se ve|se ven|se nota|se notan|quedo|quedaron|salio|salieron|parece|parecen|luce|lucen|era|estaba|sigue|siguen|queda|anda|te quedo|le quedo)",
    "MUST": r"(?:debe|deben|deberia|deberian|tiene que|tienen que|tendria que|tendrian que|tendria|tendrian|hay que|habria que|podria|podrian|necesita|necesitan|le hace falta|hace falta|haria falta|quedaria\w*|se veria\w*|estaria|deberias|deberiamos|iria|irian|convendria)",
    "BECOME": r"(?:sea|sean|este|esten|tenga|tengan|lleve|lleven|parezca|parezcan|se vea|se vean|haya|salga|salgan|quede|queden|diga|digan|mire|miren|sonria|aparezca|aparezcan|use|vaya|vayan|lloviera|nevara|fuera|fueran|tuviera|tuvieran|estuviera|estuvieran|hubiera|se viera|se vieran|pareciera|llevara|llueva|nieve|lloviese|C)",
    "LACK": r"(?:falta|faltan|falto|faltaron|faltaria|faltarian|sobra|sobran|olvidaste|te olvidaste|se te olvido|te comiste|no tiene|no tienen|no se ven?|no aparece|no aparecen|desaparecio|desaparecieron|perdio|no se lee|no se leen|no se entienden?|no se distinguen?|no hay|quedo sin|salio sin|le salieron|no me gustan?|no me convencen?|no me late|no pega|no combina|no va con|no coincide)",
    "HAS": r"(?:tiene|tienen|hay|salio con|salieron|aparecen|con|veo|le pusiste|le salieron|se ven)",
    "COUNTED": r"(?:dos|tres|cuatro|cinco|seis|siete|\d|otr[oa]|doble|un|una)",
    "FRAGMENT": r"(?:sin|con|en|como|estilo|al estilo|de estilo|tipo|onda|en plan|ahora|y ahora|en vez de|en lugar de|ni|ningun\w*|nada de|todo|toda|todos|todas|a|de|otro|otra|solo)",
    "THE": r"(?:el|la|los|las|un|una|unos|unas|su|sus|este|esta|ese|esa|esos|esas|aquel|al|del|todo|toda)",
    "WANT": r"(?:quiero|quisiera|queria|me gustaria|prefiero|preferiria|queremos|necesito|necesitamos|y si|que tal|por que no|porque no|por ?q no|xq no|x ?q no|tal vez|quizas?|imagina\w*|mejor|seria|estaria|me late|vendria bien|pondria|haria|cambiaria|quitaria|agregaria|hubiera|ocupo)",
    "OWN": r"(?:mis?|tus?|nuestr[oa]s?|vuestr[oa]s?)",
    "MINE": r"(?:foto\w*|imagen\w*|logo\w*|dibujo|personaje\w*|marca|nombre|idea|diseno|perfil|gusto|negocio|empresa|tienda|restaurante|panaderia|T\b|dragon|avatar|version|cambio)",
    "SELF": r"(?:yo|nosotros|estoy|estamos|estaba(?:mos)?|voy|vamos a|tengo|tenemos|tuve|fui|fuimos|ando|andaba|vengo|vine|llegue|acabo|acabe|hice|compre|comi|vi|trabajo|vivo|creo|pienso|se me|me (?:duele|voy|fui|encanta|dijo|dijeron|cambiaron|da|dio|muero|robaron|gusta|parece|paso|llego|toca|quede|quedo|pregunto|acorde|olvide|siento|cai)|nos (?:vemos|dejo|fuimos|toca|dijo|dijeron|mandaron)|no (?:puedo|se|tengo|me acuerdo|pude|voy|he|alcanzo)|soy|somos|he|hemos|cambie|perdi|pedi|puse|saque|subi|baje|mande|deje|paso por|salgo|salimos|quede|ayer|anoche|manana|hoy (?:no|me|tengo|voy|hace|es)|el otro dia)",
    "PEOPLE": r"(?:alguien|quien|quienes|ustedes|vosotros|chicos|gente|banda|raza|muchachos|bro|amigos?|oigan|chic[oa]s|cabron|wey|guey|compa|parce|boludo|profe|jefe|opinas|opinan|opinais|te parece|les parece|os parece|piensas|piensan|prefieren|preferis|vienes|vienen|vas a|van a|te acuerdas|te acordas|viste|vieron|tienes|tienen (?:hambre|sueno|tiempo)|sabes|saben|dice|dicen|dijo|dijeron|dije|decia|conto|cree que|creen)",
    "TIME": r"(?:mas tarde|tarde|temprano|luego|despues|pronto|bien|o menos|al rato|en un rato|en la manana|por la (?:manana|tarde|noche)|a las? (?:\d+|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)(?! (?:esquina|T))|manana|ayer|hoy|esta (?:noche|tarde|semana|manana)|anoche|toda la (?:noche|tarde|semana)|todos los dias|este (?:fin|mes|ano)|el (?:otro|proximo)|la (?:otra|proxima|semana)|desde (?:ayer|hace)|hace (?:rato|mucho|un|dos|tres|\d+))",
    "REASON": r"(?:cuando (?:puedas|salgas|llegues|termines|vengas|quieras|tengas|acabes|\w+es|\w+as)|antes de (?:salir|irte|dormir|comer|que)|(?:que|porque|pq) (?:hace (?:frio|calor|viento|hambre)|tengo|ya (?:empezo|viene|llego|me|es|vienen|voy)|me (?:voy|duele|muero)|viene|llega)|si (?:vienes|puedes|sales|vas|llegas|ves))",
    "IDIOM": r"(?:^|\b)(?:da igual|haz lo que|(?:pon|ponte|poner) (?:atencion|cuidado|musica|una cancion|la mesa$|a cargar)|pasal[oa] bien|pasa nada|no pasa nada|sac\w* (?:a pasear|cita|turno|la basura|buena nota)|dej\w* (?:de |que |pensar|pensarlo|ver|de joder)|dejame|ponte|ponganse|pon(?:te|gan)? (?:a|las pilas)|saca (?:el|al) (?:perro|gato) a|hac\w* (?:falta poco|frio|calor|cola|deporte|ejercicio|la (?:cena|comida|compra))|falta (?:poco|mucho|un mes|una semana)|mete gol|ya (?:casi|mero|quedo)|ni (?:idea|modo|de broma|loco|hablar)|sin (?:duda|problema|querer|embargo|falta|prisa)|con (?:gusto|permiso|cuidado|razon)|en (?:serio|realidad|fin|casa|camino|general|cambio)|como (?:siempre|asi|quieras|digas|va|vas|estas|andas)|a (?:ver|la orden|poco|veces)|al (?:rato|menos|fin|final)|se (?:subio|cayo|rompio|fue|murio|comio|perdio|durmio|acabo|metio|daño|descompuso)|me (?:subio|cayo|rompio))\b",
    "SAYING": r"^(?:{CLITIC} )*C(?:\+\w+)? (?:(?:un|una|las|la|el|mucho|mucha) )?(?:caso|L|saludos|gracias|razon|igual|cuenta|vueltas|pena|gracia|de cuenta|pausa|lo que (?:quier|te|pued|se te)\w*|cola|de (?:comer|pensar|hablar|joder))\b",
    "PRAISING": r"(?:oh|ay|ah|si|no|wow|jaja\w*|que|me|te|le|pero|la verdad|muchas|mil|esto|eso|este|todo|lo|y|se|asi|ahora|ya|esta version|sigue|tu|de|quedando|ha|han|quedado|va|vas|vamos|esa|tan)",
    "NOCHANGE": r"\b(?:no (?:le )?(?:cambies|toques|hagas|modifiques|muevas) (?:mas )?nada(?! mas que)|nada que cambiar|asi (?:esta|quedo|se queda|dejal[oa])|dejal[oa] (?:asi|como esta)|todavia no|aun no|no (?:hace falta|hay que|necesita) (?:cambiar|tocar|hacer|mover)\w*)\b",
}  # fmt: skip
_PLACES = {
    "ABOVE": r"(?:arriba|parte de arriba)",
    "BELOW": r"(?:abajo|parte de abajo)",
    "LEFT": r"izquierd[ao]",
    "RIGHT": r"derech[ao]",
    "LEFTWARDS": r"(?:a|de|en) la izquierda",
    "RIGHTWARDS": r"(?:a|de|en) la derecha",
    "AMID": r"en el centro|al centro|en el medio",
    "MAKES": r"haz\w*|pon\w*|convierte\w*|transforma\w*|pasa\w*|en|estilo|version|al",
    "AROUND": r"todos los lados|todas (?:las )?direcciones|alrededor|atras|por todos lados|mas (?:abierto|ampli[oa])",
    "UPWARDS": r"arriba|cielo|encima",
    "DOWNWARDS": r"abajo|pies|debajo|cuerpo entero",
    "SLIGHTLY": r"un poc[oa]|un poquit[oa]|un pelin|apenas|algo mas",
    "STRONGLY": r"mucho|much[ií]simo|muy",
    "REMOVE": r"quita|elimina|borra|saca",
    "QUALITY": r"calidad",
    "TWICE": r"doble|dos veces|duplica\w*",
    "FOURFOLD": r"cuatro veces|cuadruple",
}
_EVIDENCE = (
    Evidence(3, r"(?:lo que|donde|la parte que|la zona que|el area que) (?:te )?(?:marque|pinte|senale|rodee|seleccione|encerre|tache|dibuje)|(?:la|el) (?:zona|area|parte) (?:marcad|pintad|senalad|seleccionad|encerrad)[oa]", "points at what was marked"),
    Evidence(2.5, r"\b(?:lloviera|nevara|llueva|lloviendo|nevando)\b(?! (?:afuera|aqui|aca|mucho|desde))", "makes weather"),
    Evidence(2.5, r"\b(?:png|jpe?g|webp)\b|\b(?:con |sin |el )?(?:fondo )?transparente\b|\bsin fondo\b", "names a background or a file format"),
    Evidence(2.5, r"\bblanco y negro\b|\b(?:al |en |a )(?:acuarela|oleo|lapiz|carboncillo)\b|\bestilo \w+|\bpixel art\b", "names a style"),
    Evidence(2.5, r"\b(?:de|que sea de|que este de) (?:noche|dia|madrugada)\b(?! (?:la|el|los|trabajo))|\ba (?:contraluz|color)\b", "names a time of day"),
    Evidence(-5, r"^(?:(?:oh|ay|si|no|wow|jaja\w*|es|esta|que|muy|super|tan|me|pero|la verdad|muchas|mil|mill?ones de|queda|quedo|se ve|ha quedado|eso|esto|este|todo|lo|te|ya|de lujo|bien) ?)*(?:gracias|grax|thx"
        r"|genial|perfect[oa]|excelente|risa|jaja\w*|jeje\w*|lol|wow|vale|ok|okey|encanta|encanto|gusta|gusto|hola|holi|buenas|adios|chao|bye|hasta luego|de acuerdo|exacto|locura|dale|listo|perdon|mol[oa]|crack|increible"
        r"|arre|sale|va|bueno|nel|sip|simon|obvio|felicidades|felicitaciones|igualmente|de nada)(?: (?:trabajo|por|todo|la|ayuda|asi|muy|mucho|imagen|bot|quedo|esta|esto|este|eso|tu|el|verdad|de|muchas|gracias|dias|tardes|noches|a|todos|todas|version|hecho|ya|foto|que|crack|va))*$", "praise, thanks or a greeting"),
    Evidence(-3, r"^(?:quien|cuando|donde|por que (?!no)|que (?:tal (?:estas|todo|van|te)|haces|hacen|onda|paso|hora|dia|hay|tienes|comiste|vas|piensas|opinas|opinan|les|te|rollo|risa|calor|frio|hambre|sueno|pereza|lastima|pena)|cual|cuales|como (?:estas|estan|te|les|va|van|sigue|es posible|se llama)|cuant[oa]s?|estas|vas|vienes|tienes|has visto|os|nos)\b", "speaks of people or asks"),
    Evidence(-3, r"^(?:cierra|cerra|abre|abri|apaga|enciende|prende|prendan|apaguen)\w* (?:el|la|las|los) (?:puerta|ventana|luz|tele|aire|estufa|horno|gas|compu|luces|camara|micro)\b(?! (?:de(?:l| la| el)|en) (?:fondo|cuarto|edificio|casa|calle))", "speaks of a room"),
)  # fmt: skip
_VOCABULARY = load("es")

SPANISH = Grammar(
    code="es",
    marks=words(
        "el la los las un una unos unas y es esta no mas menos con sin en para por que yo tu me le "
        "lo al del de haz hazlo pon agrega cambia cielo fondo imagen vuelve deshaz gracias cuanto como ayuda "
        "comandos muestra compara version versiones todas otra vez nuevo muy demasiado bien blanco negro nueva agranda extiende "
        "recorta cuadrado calidad final mejor historial variaciones para cancela puedes favor su sus pero sea usa ponle dame jaja jajaja "
        "tienes hacia izquierda derecha porfa anade quita hace hacelo ponele xq tmb ahora quiero quedo dale si ya eso esto ese esa este se te "
        "nos ni muestrame ensename cuantos cuantas cuesta vale hola todo toda sale pa wey che"
        " regresa regresame volvamos volve retrocede anterior anteriores pasos variantes opciones resolucion lista cambios diferencia diferencias sube subela segunda tercera primera original doble tamano ultimo ultima todos todas cambialo ponla ponlo hazla rehaz revierte"
    ),
    lead=r"(?:(?:por favor|porfa|porfi|porfis|hola|holi|buenas|hey|oye|oiga|ok|okey|vale|va|sale|bueno|entonces|y|pero|luego|despues|ahora|ahora si|ya|si|no|nop|gracias|muchas gracias|genial|perfecto|excelente|ah|oh|uy|ay|eh|mm+|hmm+|a ver|primero"
        r"|tambien|tmb|tb|ademas|mejor|en realidad|al final|la verdad|jaja\w*|jeje\w*|wow|che|wey|guey|bro|bot|listo|dale(?=[ ,]*,)|mira|perdon|disculpa|sabes que|pensandolo bien|de hecho|igual|nada|digo|me (?:encanta|gusta),|quedo (?:\w+ )?(?:bien|genial|lindo|padre|bonito|hermosa?o?),?"
        r"|bien|casi|casi casi|amigo|disculpe|aver|andale|orale|claro|{MEMBER})(?![\w'])[\s,.!:;¡¿-]*)+",
    tail=r"(?:[\s,.!?:;-]*(?<!\w)(?:por favor|porfa|porfavor|porfis?|plis|pls|plz|x ?fa|gracias|grax|ok|vale|bro|wey|guey|che|amigo|jaja\w*|si|no|nomas|no mas|dale|va|eh|please|bot|{MEMBER}))*[\s,.!?:;-]*",
    joints=r"(?:\s*[,;]\s*(?:y |pero |luego |despues |o )?(?:luego |despues |tambien )?|\s+-\s+|\s+(?:y|e|pero)\s+(?:luego |despues |tambien |mejor )?|\s+(?:luego|despues)\s+)",
    frames=r"(?:me )?(?:puedes|podes|podrias|podemos|podriamos|pueden|puede|podria|se puede|se podria|sera que puedes|crees que puedas|puedo pedirte que|te pido que)|quiero que|quiero|quisiera|queria(?: que)?|(?:me )?gustaria(?: que)?|dame|muestrame|y si(?: mejor)?|(?:por ?que|xq|x ?q|por ?q|pq) no(?: mejor)?|vamos a|prueba a|prueba con|proba con|intenta|hazme"
        r"|haceme|necesito(?: que)?|que tal si|que tal|si puedes|seria (?:posible|mejor|bueno)(?: que)?|ayudame a|hay que|habria que|te (?:animas|encargo) a?|ocupo que|trata de|estaria (?:bien|bueno|padre|genial)(?: que)?|puedes hacer que|haz que|hace que|hacer que|creo que|siento que|pienso que|se me hace que|me parece que|para mi|yo (?:le|la|lo)",
    rules=RULES,
    evidence=(*_EVIDENCE, *TALK),
    shapes=SHAPES,
    vocabulary=_VOCABULARY,
    accents=False,
    numbers=_NUMBERS,
    references=(
        (r"\b(?:la |el |a la )?(?:pen(?:u)?ltim[ao]|anteultim[ao])(?: " + PICTURE + r")?\b", "back:1"),
        (r"\b(?:la |el )?antepenultim[ao](?: " + PICTURE + r")?\b", "back:2"),
        (r"\b(?:version|imagen|foto|revision|variante|numero|opcion|num|nro|no|intento) ?(?:numero |#|n)?(?P<n>\d{1,3})\b(?! ?(?:veces|minutos|horas|dias|grados|°|%))", "number"),
        (r"(?<![\w'])(?:v|#) ?(?P<n>\d{1,3})\b", "number"),
        (r"\b(?:version|imagen|foto|numero|opcion) (?P<w>" + _WORD_NUMBER + r")\b", "word"),
        (r"\b(?:la |el |al? (?:la )?)?(?P<w>" + _ORD + r") " + PICTURE + r"\b", "word"),
        (r"\b(?:la|el|al) (?:mera )?(?P<w>" + _ORD + r")(?: (?:de todas|que (?:hiciste|hicimos|mandaste|sacaste|me diste|me mandaste|salio)))?" + _AFTER, "word"),
        (r"\b(?:la|el) (?P<w>" + _WORD_NUMBER + r")(?=\s*(?:$|[.,!?]|y\b|con\b|contra\b|porfa|por favor|mejor\b))", "word"),
        (r"\b(?:la |el |al |lo )?(?:imagen |version |foto )?(?:original|inicial)\b(?! (?:de|del|y|pero)\b)|\bla del principio\b|\bcomo estaba al principio\b", "first"),
        (r"\b(?:la |el |a la )?(?:" + PICTURE + r") (?:anterior|previa|de antes)\b|\bla (?:anterior|previa)\b|\bla de antes\b(?! de)", "previous"),
        (r"\b(?:la |el )?ultim[ao] " + PICTURE + r"\b(?! que)|\bla (?:ultima|mas reciente)(?=\s*(?:$|[.,!?]|y\b|con\b))", "last"),
        (r"\b(?:la|el|las) (?P<n>\d{1,2})\b(?! ?(?:[:x/%.]|horas?|hrs?|pm|am|de la (?:tarde|manana|noche)|minutos|dias|y media|personas|creditos|veces|k\b|en punto))(?<!a las \d)(?<!a las \d\d)", "number"),
        (r"\b(?P<how>antes) (?:de )?(?:que )?(?:poner(?:le)?|agregar(?:le)?|quitar(?:le)?|cambiar(?:le)?|del|de)? ?(?:el |la |los |las |le )?(?P<d>(?:[\w-]+ ?){1,5})", "note"),
        (r"\b(?:la|el) (?:de antes )?(?:que (?:tenia|tiene|llevaba|traia)|del?|con) (?:el |la |los |las )?(?P<d>(?:[\w-]+ ?){1,5})", "note"),
    ),
    parameters=PARAMETERS,
    preserve=(
        r"\b(?:manten(?:er|iendo|ga|gan|me)?|conserv(?:a|ar|ando|e)|dej(?:a|e|ar|ando|ame)?|preserv(?:a|e|ar)|respet(?:a|e|ar|ando)|guarda) (?P<p>(?:(?!\b(?:y|pero|igual|tal|como|intact[oa]s?|sin|quiet[oa]|mas|menos|solo|en paz)\b)[\w-]+ ?){1,6})",
        r"\b(?:no|sin) (?:me |le |les )?(?:toqu\w*|cambi\w*|modifi\w*|muev\w*|mov\w*|toc\w*|alter\w*|pierd\w*|perder) (?P<p>(?:(?!\b(?:y|pero)\b)[\w-]+ ?){1,6})",
        r"(?P<p>(?:\b(?:el|la|los|las|su|sus|todo lo|lo) )?(?:resto|demas|[\w-]+)) (?:que )?(?:debe |deben )?(?:se )?(?:qued\w* (?:igual|como est\w*)|igual|permane\w*|intact[oa]s?|no cambi\w*|sin cambios|tal cual|sigue\w* igual)",
        r"\b(?:mism[oa]s?) (?P<p>[\w-]+)",
    ),
    macros=_MACROS | _PLACES,
)  # fmt: skip
