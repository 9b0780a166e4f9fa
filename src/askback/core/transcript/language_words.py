"""Small words that tell languages apart; none of them stands in two lists."""

from __future__ import annotations

# Words of English that hardly any other language writes: not "is", "we" or "of".
_ENGLISH = """
the and you that this with what have they your would about there from which because
think when how who it's don't i'm we're not my our his she them their been were could
should does did out up than where why get really yeah right it but something anything
everything every these those through before going good people year years that's
there's i've they're you're we've it'll doesn't didn't isn't can't won't wasn't aren't
what's let's he's she's i'd i'll we'll you'll other only much
"""
_OTHERS = {
    "German": """
und ich nicht das ist sie wir mit auf für ein eine auch dass aber noch wie oder wenn
haben sind der dem den des bei nach vom zum zur mal schon dann weil kann uns ihr wird
gibt haben hatte immer sehr mehr man sich es
""",
    "French": """
le les et est une dans pour pas vous nous que qui sur avec je il elle ce cette mais
sont aussi être fait plus ça c'est j'ai d'accord donc très bien ou où des du au aux
leur c’est j’ai qu'on on
""",
    "Spanish": """
el los las y es una para con por pero como más está este esto qué nosotros también
hay muy tenemos yo su sus cuando porque ya todo son lo eso entonces usted ustedes
""",
    "Portuguese": """
não uma os um em é você vocês nós também mas muito isso então tem temos são pra das
dos ao à foi está ele ela porque gente quando nos aqui já
""",
    "Italian": """
il gli che di è un per non sono anche ma questo abbiamo noi molto perché della del
nel più ci cosa quando io si delle degli alla allora poi
""",
    "Dutch": """
het een van niet dat ik je wij zijn ook maar voor naar bij hebben heb nog wel dan als
er aan deze hoe wat omdat jullie ons onze moet veel met en te op dus heeft kan we is of
die wordt worden iedereen altijd hier
""",
    "Swedish": """
och att det inte är jag vi på som ett har också men till av för hur när så kan från
mycket eller finns oss alltså
""",
    "Danish or Norwegian": """
og ikke jeg på er til men også af hvordan hvad når fra meget eller vores deg dig noen
nogle være hva blir bliver mye etter efter
""",
    "Polish": """
nie się na że jest w z jak tak ale czy są mamy bardzo dla przez już od tylko co jeśli
może ich nasz które który było
""",
    "Czech or Slovak": """
že je se na ale jsem jsme jak tak také když jako nebo protože který která máme není
velmi už sa som sme ako keď alebo pre si ve do to co mi jsou jeden má za po pro tam bude
""",
    "Romanian": """
și să este nu cu pe mai din sunt care pentru dar noi avem foarte când acum ce este
""",
    "Hungarian": """
és hogy nem egy az van mi vagy ez de csak meg ha nagyon vagyunk azt igen itt akkor is a
volt lesz mert még már mindenki nekünk engem jobban kell tudja ezt olyan szerintem
""",
    "Finnish": """
ja on ei se että niin mutta kun myös ovat meillä tämä kuin joka olen me mitä siis
""",
    "Turkish": """
ve bir bu için çok ama da ne var değil gibi daha olarak biz ben evet nasıl kadar
""",
    "Indonesian or Malay": """
yang dan di itu dengan untuk tidak ini dari saya kita kami ada akan bisa juga karena
""",
    "Tagalog": """
ang mga sa ng po kasi hindi naman ako kami siya ito lang kung din yung tayo opo at ay
may pero kayo isang nila namin ko mo na pa rin dito kapag para
""",
    "Vietnamese": """
và là của không có cho người được trong một các tôi chúng với những này đã như
""",
    "Swahili": """
na ya wa kwa ni katika lakini kama hii hapa sana watu yetu sisi mimi hiyo
""",
    "Catalan": """
els amb que és una per però molt això també tenim som aquest aquesta quan doncs
""",
}
ENGLISH = frozenset(_ENGLISH.split())
OTHERS = {name: frozenset(words.split()) - ENGLISH for name, words in _OTHERS.items()}
