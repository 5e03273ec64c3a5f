"""Spanish clauses that are commands; read without accents."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Rule, rules, words

PICTURE = (
    r"(?:version(?:es)?|imagen(?:es)?|fotos?|revision(?:es)?|variantes?|variacion(?:es)?|opcion(?:es)?|intentos?"
    r"|resultados?|propuestas?|dibujos?|pic|render|edicion(?:es)?)"
)
_SMALL = words(
    "a al de del la el lo las los un una unos unas y e o que q k con en por para pa x porfa porfis porfi plis plz pls "
    "favor ya ahora mejor otra otro vez veces nuevo nuevamente bien asi entonces luego me te se le nos mi tu su yo "
    "bot ok okey vale si no pues bueno ay oye hey eh ah oh mmm perdon gracias quiero quisiera quieres queria queremos "
    "puedes podes podrias puede podemos podriamos necesito necesitamos gustaria vamos va eso esto esta este esa ese "
    "aqui ahi alli ahy tal cual todo tan muy mas poco poquito mucho solo nomas nada como antes era estaba fue es hay "
    "version imagen foto revision variante opcion intento resultado propuesta numero cambio cambios edicion paso "
    "pasos ultimo ultima ultimos ultimas anterior original tambien igual mismo misma exactamente dale sea jaja "
    "jajaja bro wey guey tio che amigo mejorcito favorcito hasta desde sobre hacia pero finalmente final al-final "
    "digo mira venga creo hombre posible seria che"
)
_MOVE = words(
    "vuelve volve volver volvamos vuelvo vuelva volvemos volvete vuelveme regresa regresame regresar regresemos "
    "regresate regresala regresalo regresemosla ve vete ir anda usa usemos usar utiliza toma tomemos tomamos tomar "
    "coge elige elijo elegi escoge escojo prefiero preferimos quedate quedemonos quedo quedamos quedarme quedarnos "
    "queda quede nos carga cargar muestra mostrame muestrame ensename enseña ensena restaura restaurar recupera "
    "recuperar pon ponme poneme pone deja dejame dejemos dejamos dejala sigue segui seguimos seguir sigamos sigo "
    "continua continuemos continuar parte partamos partiendo partir cambia pasa pasame pasate gusta gustaba gusto "
    "abre trabaja trabajemos trabajar base atras buena linda chida bonita ganadora partida punto devuelveme "
    "devuelve retoma retomemos retomar volvamonos salta brinca elegimos me-quedo saca trae traeme trabajando "
    "convence convencio convencia encanto encanta gana ganadora favorita tenias tenia hiciste hicimos hizo mandaste "
    "habia estaba aquella esas rescata rescatemos selecciona escogemos favor dame quedar"
)
_UNDO_WORDS = words(
    "deshaz deshazlo deshazla deshace deshacelo deshacela deshacer deshagas deshaga deshagamos deshacerlo desaz desas "
    "revierte revertir reviertelo reviertela reverti revertilo revertirlo undo anula anular anulalo ctrl z retrocede "
    "retroceder retrocedamos vuelve volve volver volvamos volvelo regresa regresar regresalo regresala regresemos "
    "regresame da dar marcha atras descarta descartalo elimina borra quita quitalo cancela olvida saca deja dejalo "
    "dejala dejalos ponla ponlo ponelo pon pone hiciste hecho acabas hacer hizo modificacion modificaciones ediciones "
    "edita tenia tenias habia estado estar arrepenti veia quedaba convence convencio gusto gusta devuelve devuelvelo "
    "devuelvela etapas etapa cambiado cambiaste pusiste agregaste modificaste echa echar quede queda veces dos tres "
    "todos previa previo mala idea"
)
_AGAIN_WORDS = words(
    "intentalo intenta intentar intentarlo intentala intentemos prueba proba probar probemos repite repiti repetir "
    "repitelo repitela repetilo repetila repetirlo haz hace hacer hazlo hazla hacelo hacela hacerlo hacerla genera "
    "generar generala generalo generarla generarlo regenera regenerar regenerala regeneralo tira tirar tiro lanza "
    "lanzar tirada peticion prompt sin cambiar cambies cambiarle cambiando tocar modificar vuelve volve volver "
    "volvamos volvela volvelo dame dados dado idea solicitud pedido identico identica igualito igualita instruccion instrucciones "
    "mismisimo nueva suerte reroll rerolea rerollea reintenta reintentar reintentalo procesa corre correlo correla "
    "corra oportunidad chance ronda vuelta nuevos ver sale salga saliera resulta pasada reinicia render hagas creala crea crear crearla"
)
_SHAPE_WORDS = words(
    "hazlo hazla hacelo hacela haz hace hacer hacerla hacerlo hagamosla hagamoslo ponlo ponla ponelo ponela pon pone "
    "poner ponerla ponerlo pasalo pasala pasa pasar pasarla cambia cambiala cambialo cambiar convierte conviertela "
    "conviertelo converti convertila convertir formato modo proporcion relacion aspecto tamano recortala recortalo "
    "recorta recortar recortarla cortala cortalo corta cortar dejala dejalo deja dejar adapta adaptala adaptalo "
    "adaptar ajusta ajustala ajustalo ajustar instagram insta ig stories story historia historias tiktok reels reel "
    "youtube yt post feed publicacion miniatura portada banner celular movil telefono cel pantalla fondo wallpaper "
    "ocupo pasamela pasamelo mandala dame damela sacala saca estilo exportala encuadre lado lados orientacion "
    "vertical verticales horizontal horizontales apaisada apaisado cuadrada cuadrado retrato panoramica panoramico "
    "rectangular imprimir facebook fb twitter linkedin whatsapp estado estados reencuadra reencuadrala"
)

_TALK = (
    Rule("ignore", r"\bcuando (?:salgas|salgan|llegues|lleguen|vengas|vuelvas|te vayas)\b"),
    Rule("ignore", r"\b(?:ignora|olvida|olvidate de) (?:todas? |tus |las |los )+(?:instrucciones|reglas|ordenes)"
        r"|\b(?:dame|regalame|anade|agrega|ponme|devuelveme|reembolsa|sube|pasame|prestame)\b.{0,40}\b(?:creditos?"
        r"|saldo|permisos|admin\w*|cuota)\b|\bprompt (?:del sistema|oculto)\b|\bmodo (?:admin|desarrollador)\b"),
    Rule("ignore", r"\b(?:no (?:hace falta|hay que|necesit\w+|es necesario|hay nada que|quiero|cambiaria|tocaria)) "
        r"(?:\w+ )?(?:cambiar\w*|tocar\w*|modificar\w*|mover\w*|nada)(?: (?:nada|mas))?$|\bno (?:le )?(?:cambies|toques|muevas|hagas"
        r"|modifiques) (?:mas )?nada\b(?! mas que)|^(?:ya )?(?:asi|esta|quedo|se queda) (?:\w+ )?(?:asi|perfecta?o?)(?: ya)?$"
        r"|\bdeja(?:la|lo|mosla|moslo)? (?:asi|como esta|tal cual|quieta)\b|\bya no (?:le )?(?:muevas|cambies|toques)\b"
        r"|^(?:todavia|aun) no(?: (?:hagas|cambies|toques) \w+)?$"),
)  # fmt: skip
_ASKING = (
    Rule("cost", r"\bcu?[aá]ntos? (?:me |nos |te )?(?:cuesta|vale|sale|saldria|costar|cobra|va a|lleva|llevo|gast|hemos gast|es por|son por)\w*"
        r"|\b(?:cuant[oa]s?|que)\b.*\b(?:cuesta\w*|costo|costaria|creditos?|saldo|gastad\w*|gast[oe]\w*|precio|vale\b|valia|qued\w* (?:de )?"
        r"(?:creditos?|saldo)|cobr\w*|pagad\w*|consum\w*|tokens?)\b|^(?:y )?(?:el )?(?:precios?|coste|costo|saldo|creditos|cuanto es|cuanto"
        r"|cuanto cuesta|tarifas?|mi saldo)\b(?! (?:tarda|falta|tiempo|mas))|\b(?:es|son|esto|sale|hay que) (?:gratis|gratuito|caro|de paga|pagar)\b.*\?"
        r"|\b(?:me|nos) quedan? (?:creditos?|saldo)\b|\b(?:ver|checar|consultar|revisar|dime) (?:mi |el )?saldo\b|\b(?:gasta|consume|cobra)\w* "
        r"(?:muchos? |mas |los )?creditos?\b|\bcuantos me (?:quedan|sobran)\b|^es (?:gratis|de paga)$",
        forbid=r"\bcuantas (?:versiones|imagenes)\b|\b(?:pizza|entrada|entradas|boleto|cerveza|uber|juego|renta|alquiler|gasolina|vuelo)s?\b"),
    Rule("help", r"^(?:y |oye |hola |una pregunta |bot )*(?:ayuda|ayudame|help|comandos?|instrucciones|manual|tutorial|(?:que|cuales|q) "
        r"(?:comandos?|son (?:los|tus) comandos|opciones|mas puedes hacer|mas sabes hacer|puedes hacer|podes hacer|sabes hacer"
        r"|cosas (?:puedes|sabes|haces)|puedo (?:hacer|pedir\w*|escribir|decir\w*)|formatos|tamanos|tipos? de|haces\b|hace (?:este bot|el bot|upscale"
        r"|el comando)|significa|es (?:un|el|lo de) (?:upscale|borrador|outpaint|draft))"
        r"|c[o]?mo (?:funciona\w*|se (?:usa|hace|puede|le hace|borra|cambia|recorta|vuelve|pide|elige|descarga|guarda|deshace|compara|edita|agrega|pone|quita|sube)"
        r"|puedo|podria|hago|uso|deshago|vuelvo|descargo|lo hago|le hago|recorto|hacer|cambio|borro|guardo|subo|edito|elijo|pido|quito|te (?:uso|pido|digo))"
        r"|(?:se puede|se pueden|puedo \w+r|hay (?:alguna? )?(?:forma|manera|comando|modo|opcion)|es posible|existe (?:alguna? )?(?:forma|comando)"
        r"|(?:puedes|sabes|podes|haces) (?:hacer |generar |crear )?(?:videos?|gifs?|animaciones|musica|3d)"
        r"|(?:aceptas?|soportas?|admites?|guardas|entiendes|funciona|funcionas|sirve)))\b"
        r"|\bno (?:se|entiendo|entendi) c[o]?mo\b|\bc[o]?mo funcionas?\b|\b(?:explicame|ensename|dime) (?:c[o]?mo|que puedes)\b",
        forbid=r"^(?:se puede|puedo|es posible) (?:que|ver|hacer que|quitar\w*|poner\w*|cambiar\w*|borrar\w*|agregar\w*|hacer\w*|aclarar\w*|oscurecer\w*)\b(?!.*\b(?:foto mia|propia|comando)\b)"
        r"|\bc[o]?mo (?:hago|hacer|se hace) (?:la|el|las|los|para (?:llegar|ir|entrar|instalar))\b(?=.*\b(?:cena|examen|tarea|clase|juego|casa)\b)"),
)  # fmt: skip
_VIEWS = (
    Rule("cancel", r"^(?:(?:no+|espera|esperate|oh|ok|por favor|porfa|ay|oye|ya|mejor|bot) )*(?:para(?:le|lo|la|r)?|pare|detente|deten(?:lo|la)?"
        r"|cancela(?:lo|la|r)?|cancelar|alto|stop|basta|espera(?:te)?|olvida(?:lo|te)?|deja(?:lo|la)?|aborta(?:lo|r)?|ya no|mejor no|no lo hagas"
        r"|frena|frenalo|interrumpe(?:lo)?|corta(?:la|le)?|quieto|no sigas|ya no sigas)"
        r"(?: (?:para|todo|eso|ya|por favor|ahora|un momento|la generacion|el render|la imagen|esto|mismo|porfa|lo|que|estas|haciendo|asi|no|bot|quieto|de|generar"
        r"|el trabajo|el proceso|la cosa|mejor|ahi|cancela(?:lo)?|sigas|hagas))*$|^(?:para|cancela|stop)\b(?: \w+){0,2}$", running=True),
    Rule("compare", r"\b(?:compar\w*|lado (?:a|al) lado|junt[ao]s|junto (?:a|con) (?:la|el)|diferencias?|contra|versus|vs|al lado de|frente a)\b|^(?:{REF}|ver|y|o|\W)+$",
        refs=2),
    Rule("compare", r"\b(?:compar\w*|lado (?:a|al) lado|diferencias?|contra|versus|vs)\b", refs=1),
    Rule("compare", r"\b(?:compara(?:r|las|los|la|cion|me|melas)?|comparemos|comparativa|antes y (?:el )?despues|(?:muestra|pon|ver|ensena)\w* .*lado (?:a|al) lado"
        r"|que cambio (?:entre|de|desde)|(?:las )?diferencias? (?:entre|con|de))\b",
        forbid=r"\b(?:eso con lo que|sillas|perros|precios|nada se compara)\b"),
    Rule("history", r"\b(?:historial|historia de (?:cambios|versiones)|cronologia|resumen (?:de|del)|linea de tiempo)\b"
        r"|\b(?:muestra|muestrame|mostra|mostrame|lista|listame|ver|ensena|ensename|dame|pasame|a ver|quiero)\b.*\b(?:todas? (?:las|los)?|todos "
        r"los|los|las)\b.*\b(?:versiones|imagenes|cambios|pasos|ediciones|revisiones|intentos)\b(?! (?:diferentes|distintas|mas|de color))"
        r"|\bcuant[oa]s (?:versiones|imagenes|fotos|ediciones|cambios|intentos|van|llevamos|hay|hicimos|hemos hecho)\b"
        r"|\b(?:que|cuales|q) (?:versiones|cambios|imagenes|ediciones) (?:hay|tenemos|hemos|llevamos|has|hiciste|hicimos|son|van|existen)"
        r"|\btodas las versiones\b|\bque (?:hemos|has|habiamos) hecho\b|\b(?:que|todo lo que|lo que) (?:llevamos|hicimos|hemos hecho|va|tenemos)(?: hecho| hasta ahora| hasta ahorita)?$"
        r"|\ben que version (?:vamos|estamos|voy|estoy)\b|\blista de (?:versiones|cambios)\b"),
)  # fmt: skip
_MOVES = (
    Rule("redo", r"\b(?:rehacer(?:lo|la)?|rehaz(?:lo|la)?|rehace(?:lo|la)?|rehaga\w*|reaplica\w*|redo)\b|\bvuelve a (?:aplicar|poner\w*|meter\w*|agregar\w*) (?:el cambio|lo que|eso|lo ultimo|lo de)"
        r"|\b(?:recupera|restaura|restablece|devuelve|regresa|regresame|devuelveme|trae|pon|quiero|aplica)\w* (?:de vuelta |de nuevo |otra vez )?(?:el (?:ultimo )?(?:cambio|edicion)|lo que .*(?:deshi\w*|deshac\w*|"
        r"quit\w*|borr\w*|deshech\w*|habias))|\bdeshaz (?:el|lo) deshech|\blo que (?:habias )?(?:deshiciste|deshice|deshecho)\b(?!.*\bdeshaz)"
        r"|\bpaso adelante\b|\bavanza un paso\b|\badelante de nuevo\b",
        forbid=r"{REF}|\brehaz (?:el|la|los|las) (?!ultimo cambio|cambio|ultima|edicion)\w+|\brehace?r? (?:el|la|los|las) (?!ultimo|cambio|edicion)\w+"),
    *rules("goto", r"{REF}", refs=1, bag=_SMALL | _MOVE),
    Rule("goto", r"\b(?:vuelve|volve|regresa|regresame|volver|volvamos|ve|regresemos) (?:al|hasta el) (?:principio|inicio|comienzo)\b|\bcomo (?:al|estaba al) principio\b"),
    *rules("undo", r"\bdesha[zscg]\w*|\bdesaz\b|\brevert\w*|\breviert\w*|\bundo\b|\banula\w*|\bctrl z\b|\bretroced\w*|\b(?:vuelv\w*|volv\w*|regres\w*|da\w*|ve|echa\w*|un paso|marcha) (?:un paso |un cambio |dos pasos |\d pasos |tres pasos |\w+ )?(?:marcha )?(?:hacia |para )?atras\b"
        r"|^atras$|\b(?:vuelv\w*|volv\w*|regres\w*|dej\w*|ponl?\w*|devuelv\w*) (?:\w+ ){0,3}(?:como|a como|a lo que) (?:estaba|era|lo tenia|la tenia|lo tenias|la tenias|se veia)\b"
        r"|\bel (?:estado|paso) anterior\b|\bcomo (?:estaba|era) (?:antes)?$|\b(?:quita|borra|elimina|descarta|cancela|saca|olvida)\w* (?:lo|el|la|los|las) (?:dos |tres )?(?:ultim[oa]s?|que (?:acabas|hiciste|le hiciste))\b"
        r"|^vuelve$|\bregresa\w* como estaba\b|\bultimo cambio (?:no|fuera)\b",
        bag=_SMALL | _UNDO_WORDS, forbid=r"{REF}|\bcomo esta\b|\bantes de deshacer\b"),
    Rule("undo", r"\b(?:estaba|era|quedaba|se veia|me gustaba) (?:mucho )?(?:mejor|mas) (?:antes|como estaba)\b|\bantes (?:estaba|era|se veia|quedaba) mejor\b|\bestaba mejor (?:la|el|sin eso|sin ese)(?: anterior)?\b|\bmejor como estaba\b", forbid=r"{REF}"),
)  # fmt: skip
_NEW = (
    Rule("generate", r"^(?:(?:haz|hazme|quiero|dame|generame|genera|crea|creame|hagamos|hace|haceme) )?(?:una? |la )?(?:nueva (?:imagen|foto|ilustracion)|(?:imagen|foto) nueva|otra (?:imagen|foto|ilustracion)(?! (?:de antes|igual))|nuevo (?:dibujo|tema|prompt)"
        r"|algo (?:completamente |totalmente )?(?:diferente|distinto|nuevo)|(?:ahora )?otra cosa|tema nuevo|otro (?:tema|dibujo))\b(?! (?:por fa|que decir))"
        r"|\b(?:empieza|empecemos|empezar|empeza|comienza|comencemos|empezamos|arranca|arranquemos|partamos) (?:todo )?(?:de (?:cero|nuevo)|desde (?:cero|el principio)|otra vez)\b|^desde cero\b|^de cero\b"
        r"|\b(?:olvida\w*|deja\w*|descarta\w*|borra todo|dejemos|ya no|tira)\b.{0,30}(?:[,.;!:]|\by\b|\bmejor\b) ?(?:\w+ ){0,2}(?:dibuja\w*|haz|hazme|haceme|genera\w*|crea\w*|pinta\w*|quiero un\w*|muestra\w*|disena\w*|imagina\w*) "),
    Rule("generate", r"^(?:puedes |podrias |ahora |quiero que |me )*(?:dibuj[ae]|gener[ae]|cre[ae]|pint[ae]|disen[ae]|haz|hac[e]|hag[a]|imagin[ae])(?:r|s)?(?:me|nos) (?:ahora )?(?:una?|el|la|unos|unas) (?!\w+ (?:al|a la|mas|en (?:la|el|su)) )"
        r"|^(?:puedes |podrias |ahora |me )*(?:dibuja|genera|crea|pinta|disena|haz|hace|hazme|haceme)[rs]? (?:una?) (?:\w+ ){0,2}?(?:imagen|foto|logo|logotipo|cartel|poster|ilustracion|dibujo|retrato|cuadro|paisaje|pintura"
        r"|icono|tarjeta|avatar|portada|flyer|banner|caricatura|sticker)\b",
        forbid=r"\b(?:variacion\w*|variantes?|versiones|alternativas?|opciones|version|propuestas?|favor|cafe|resumen|pausa|lugar|paro|copia|zoom|recorte|comparacion|comparativa)\b"
        r"|\bnueva imagen de fondo\b|\b(?:en|sobre|junto|al lado|detras|atras|encima|arriba|abajo) (?:a|de|del|la|el|al)\b"),
)  # fmt: skip
_WORKS = (
    Rule("variations", r"\b(?:variacion(?:es)?|variantes?|alternativas?|otr[oa]s (?:\w+ )?(?:versiones|opciones|propuestas|ideas|posibilidades|intentos)|versiones (?:diferentes|distintas|mas)"
        r"|(?:diferentes|distintas|diversas|varias|algunas|unas|mas) (?:opciones|versiones|propuestas)|opciones (?:mas|diferentes|distintas))\b|\b{N} (?:versiones|opciones|propuestas|ideas"
        r"|mas como (?:esta|este|esa)|diferentes|distintas|parecidas|similares|mas)\b(?! (?:pasos|dias|creditos|minutos|personas))|\bmas (?:como|parecidas a|similares a) (?:esta|este|esa|{REF})\b|\balgo (?:parecido|similar) (?:a esto|pero)\b",
        forbid=r"\b(?:todas las|ultima|primera|que|cual|segunda|tercera|compara\w*|historial|cuantas) (?:variante|versiones|variantes|opciones|opcion)|\b(?:opciones|versiones) (?:hay|tenemos|llevamos)\b|^(?:no (?:hay|tengo|tenemos)|hay (?:dos|tres|\d) |tenemos|tengo|ya )|\b(?:pizza|comida|cena|ropa|viaje|hotel)\b|{REF} (?:me|es|era)\b"),
    Rule("finalize", r"\b(?:finaliza\w*|version (?:final|definitiva)|(?:render|resultado|imagen|arte|entrega|renderizado|export) final|(?:maxima|mejor|alta|plena|toda|full) calidad"
        r"|calidad (?:maxima|final|de (?:impresion|produccion|imprenta)|alta|superior|imprenta|hd|top|full)|la final|definitiva|acabado final|renderiza\w*|a tope de calidad|para imprimir|hd)\b|^final$",
        forbid=r"\b(?:partido|examen|serie|champions|copa|semana|temporada|capitulo|jugar|juega|vs|no es la final|proyecto final|trabajo final)\b|^(?:ya )?(?:entregue|mande|envie|vi|viste|vieron)\b|\bimagen final (?:del|de la)\b"),
    Rule("upscale", r"\b(?:upscal\w*|escala(?:r|la|lo|me|mela)?|reescala\w*|agranda(?:r|la|lo|me|mela)?(?= |$)(?! (?:el|los|las|su|sus|la (?!imagen|foto|resolucion))\b)|ampli(?:a|ar|ala|alo|ame|amela)? ?(?:la imagen|la foto|a \d|al (?:doble|\d)|x ?\d|\d|esto|esta)?(?=$| por favor| porfa| al| a 4)|mas pixeles|(?:alta|mayor|mas|mejor|mejora la|subele la|sube la|aumenta la|aumentale la"
        r"|dale mas) resolucion|resolucion|[248] ?k\b(?! (?:de|seguidores|creditos))|[248] ?x|x ?[248])\b|^(?:(?:hazl[oa]|hacel[oa]|ponl[oa]|mas|quiero|la|lo|imagen|foto|el|tamano|a|necesito|necesita\w*|que sea|un poco) )*(?:mas grande|ampliala|ampliar|amplia|agrandala|grande|al doble|el doble|doble de tamano|al doble de (?:grande|tamano)|el doble de (?:grande|tamano)|duplica\w* (?:el )?tamano)$",
        forbid=r"\b(?:agranda|escala|amplia|agrandale)\w* (?:el|los|las|su|sus|la (?!imagen|foto|resolucion))\b|\bescaleras?\b|\b(?:monitor|tele|television|pantalla|seguidores|video)\b"),
    Rule("outpaint", r"\b(?:extiend\w*|extende\w*|expand\w*|ensancha\w*|aleja(?:r|te|la|lo|rte|me|nos)?|alejate|zoom (?:hacia )?(?:atras|fuera|afuera|out)|zoom-out|outpaint\w*|ampli\w* (?:el (?:encuadre|marco|lienzo|fondo|cuadro|plano|campo)"
        r"|la (?:escena|vista|imagen|foto|toma) (?:hacia|a la|por|para|un poco|en)|(?:hacia|a la|por|para|los)\b)|(?:muestra|muestrame|mostra|mostrame|ensena|ensename|quiero ver|ver|que se vea|que se vean|veamos) (?:\w+ )?(?:mas|lo que|que) (?:hay|de|del|alrededor|a los|a la|por|hacia|arriba|abajo|fondo|paisaje|entorno|escenario|cielo|espacio)"
        r"|mas (?:espacio|entorno|cielo|paisaje|contexto|escenario|aire|margen|fondo|plano)(?= (?:a|en|arriba|abajo|por|hacia|alrededor|para|de)|$)|contin\w* (?:la imagen|la escena|el paisaje|hacia|el fondo)|(?:fuera|mas alla) del (?:encuadre|cuadro|marco)|plano (?:mas )?(?:abierto|amplio|general)|(?:vista|toma) (?:mas )?(?:amplia|abierta|general)"
        r"|(?:de )?cuerpo (?:entero|completo)|que se vea (?:todo|toda|completo|completa|entero|entera) (?:el|la)|(?:abre|abri|abrir|abrele) (?:mas )?(?:el|la) (?:plano|encuadre|toma|cuadro|angulo)|aleja\w* (?:la )?(?:camara|toma))\b"
        r"|\b(?:agrega|anade|pon|dale|da|deja|abre|suma)\w* (?:un poco )?(?:de )?(?:mas )?(?:espacio|margen|lienzo|aire)\b|\b(?:alarga|estira|completa|rellena)\w* (?:la (?:imagen|foto|escena)|el (?:lienzo|cuadro|fondo)) (?:hacia|a la|por|en|para|con|los)\b",
        forbid=r"\bsonrisa\b|\bmas (?:versiones|opciones)\b|\bhistorial\b|\balej\w* (?:el|al|la|los|las) (?!camara|toma|plano|vista|zoom)\w+\b|\bcontinua\w* (?:jugando|la serie)\b"),
    Rule("crop_or_aspect", r"\b(?:recort\w*(?! (?:de|del) (?:pelo|cabello|presupuesto))|reencuadr\w*|encuadre (?:mas )?(?:cerrado|ajustado)|encuadr\w* (?:solo|en|la|el|a|al|mas)|zoom(?: a| en| in| al| sobre|$)|acerca(?:te|r|rte|la|lo|nos)?|plano (?:mas )?(?:cerrado|corto)|primer plano (?:de|del|a|al)"
        r"|cort(?:a|ale|ar|arle|ala|alo|emos) (?:(?:un poco|un poquito|tantito|mas) )*(?:de )?(?:el|la|los|las|lo de|por|los de)? ?(?:borde\w*|lado\w*|parte|arriba|abajo|margen\w*|imagen|foto|orilla\w*|costado\w*|izquierda|derecha|superior|inferior|de arriba|de abajo|de los lados)"
        r"|quita\w* (?:los|las|el|la) (?:bordes?|margen\w*|orillas?|franjas?|barras? negras?)|formato (?:cuadrado|vertical|horizontal|retrato|apaisado|\d)|relacion de aspecto|proporcion)\b",
        forbid=r"\b(?:pelo|cabello|el perro|al (?:perro|gato)|la barba|presupuesto|sueldo|gastos)\b|\bretrato de\b|\bacerca de\b|\bzoom (?:a las|de las|con|el|la|manana)\b|\b(?:reunion|junta|clase|llamada)\b"
        r"|\b(?:vertical|horizontal)mente\b"),
    *rules("crop_or_aspect", r"\b(?:\d{1,2} ?[:x/] ?\d{1,2}|cuadrad[oa]|vertical|horizontal|apaisad[oa]|panoramic[oa])\b", bag=_SMALL | _SHAPE_WORDS, forbid=r"\b\d{1,2}:\d{2} ?(?:pm|am|hrs?|h)\b|^a las? \d|^(?:el|un|una) (?:fondo|pantalla)\b"),
    *rules("reroll", r"\b(?:otra vez|de nuevo|nuevamente|una vez mas|otro intento|otra tirada|repit\w*|repet\w*|regener\w*|reroll\w*|rerole\w*|reintent\w*|intent\w*|vuelve a (?:hacer\w*|gener\w*|tir\w*|prob\w*|crear\w*)|volve a (?:hacer\w*|gener\w*|tir\w*|prob\w*)|mismo prompt|nuevo intento|tira\w* (?:los )?dados?|otra (?:tirada|ronda|oportunidad)|la mism[ao](?: idea)?|lo mismo)\b",
        bag=_SMALL | _AGAIN_WORDS, forbid=r"{REF}|\b(?:no|ya) (?:otra vez|de nuevo)\b|^(?:que|quien|como|no) |^(?:lo mismo|la misma|el mismo)(?: (?:de|que|digo|pienso|por|si|creo|yo|a|es|para) ?.*)?$|^(?:de nuevo|otra vez) (?:tu|yo|con|la|el|lo (?!mismo))\b|^intent\w*$"),
)  # fmt: skip

RULES = (*_TALK, *_ASKING, *_VIEWS[:1], *_NEW[:1], *_MOVES[:1], *_VIEWS[1:], *_MOVES[1:], *_NEW[1:], *_WORKS)
