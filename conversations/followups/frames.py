"""Sentences made from frames: what the second opinion is taught besides labelled cases."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from importlib import resources

_FILLINGS = {
    name: tuple(one.strip() for one in text.split(","))
    for name, text in {
        "er": "bigger,darker,brighter,warmer,softer,smaller,taller,bluer,sharper,cozier,moodier,rounder,fluffier,wider,happier,older,cleaner",
        "part": "sky,hair,face,background,roof,eyes,ears,tail,jacket,headline,light,shadow,horizon,nose,door,font,water,wall,logo,sleeve,floor,title",
        "thing": "hat,lamp,tree,dog,cat,boat,chair,mug,bird,scarf,window,moon,sign,flower,umbrella,guitar,cake,lantern,bike,tie,candle,rug,"
        "bench,kite,crown,fence,car,bottle,plant,couch,fox,balloon,train,ladder,book,vase,wagon,teapot,cactus,owl",
        "mass": "snow,light,contrast,fog,detail,grain,texture,rain,smoke,steam,depth,color,greenery,shadow,glow,sparkle,dust,moss",
        "place": "garden,kitchen,street,forest,corner,foreground,sky,beach,office,hallway,desert,library,field,background,room",
        "color": "red,blue,green,teal,pink,white,black,golden,navy,purple,orange,beige,turquoise,silver,yellow",
        "prep": "behind,next to,on,under,in front of,above,beside,near,over,inside",
        "him": "him,her,them,the dog,the woman,the fox,the guy,the robot,the cat",
        "he": "he,she,they,the dog,the man,the girl,the cat",
        "his": "his,her,their,its,the dog's",
        "verb": "move,brighten,blur,change,fix,paint,remove,shrink,soften,tilt,lower,clean "
            "up,enlarge,crop,recolor,rotate,add,update,replace,cut",
        "past": "moved,changed,fixed,painted,removed,cleaned,added,updated,replaced,cut,lost,broke,bought,sold,shared,dropped,redid",
        "flaw": "dark,bright,big,small,blurry,loud,busy,flat,weird,orange,pale,crooked,far "
            "away,cold,heavy,dull,grainy,stiff",
        "nice": "gorgeous,great,lovely,beautiful,cute,hilarious,amazing,awesome,perfect,sick,stunning,cool,happy,proud",
        "when": "yesterday,last week,last night,this morning,two years ago,on monday,back then,an hour ago",
        "later": "tomorrow,later,tonight,next week,on friday,after lunch,this evening,at 4,by monday,next "
            "month",
        "name": "tom,lisa,anna,max,sam,maria,ben,kim,<member>,<member>",
        "rel": "mom,dad,brother,sister,boss,friend,uncle,wife,kids,neighbour,grandma,roommate,daughter,team",
        "work": "ticket,deadline,meeting,invoice,build,branch,server,contract,calendar,budget,spreadsheet,call,release,report,slides,backlog,"
        "rent,exam,shift,list,group "
            "chat,folder,channel,email,docs,plan,presentation,repo,script,printer,test,agenda",
        "abstract": "time,sleep,coffee,money,people,energy,patience,budget,help,ram,luck,hours,vacation,work,stress,drama,talking",
        "style": "watercolor,sketch,poster,woodcut,comic,oil painting,cartoon,photo,collage,mosaic",
        "quote": '"Sale","Open","Hello","Summer","Fresh Bread"',
    }.items()
}  # fmt: skip
_SLOT = re.compile(r"\{(\w+)\}")


def sentences(*, each: int, seed: int = 1) -> Iterator[tuple[str, bool]]:
    """(sentence, whether it asks for a change): `each` fillings of every frame, the same for the same seed."""
    chance = random.Random(seed)
    text = resources.files("conversations.followups.lexicon").joinpath("frames.txt").read_text("utf-8")
    for line in text.splitlines():
        if line[:2] in ("+ ", "- "):
            for _ in range(each):
                filled = _SLOT.sub(lambda slot: chance.choice(_FILLINGS[slot.group(1)]), line[2:])
                yield filled.replace("<member>", "@tom"), line[0] == "+"
