"""English nouns that stand right beside a name and say what it is: *the charity X*, *X rocket*."""

from __future__ import annotations

from typing import Final

from annotator.suggest.word_lists import listed

NOUNS: Final = {
    "organisation": listed(
        "agency airline association auditor auditors automaker bakery band bank blog brand brewer"
        " brewery broadcaster builder carmaker chain charity chipmaker choir club co-op coalition"
        " college company conglomerate consultancy contractor cooperative daily developer"
        " distillery drugmaker duo ensemble ferry-operator firm gallery giant group hospice"
        " housebuilder insurer label lender lobby magazine maker manufacturer militia network"
        " newspaper ngo nonprofit operator orchestra outlet owner party pharmacy platform pollster"
        " pressure producer pub publisher quartet restaurant retailer rival rivals shipbuilder"
        " site start-up startup steelmaker studio subsidiary supermarket supermarkets supplier"
        " tabloid tank team think-tank thinktank trio union utility website weekly wholesaler"
    ),
    "place": listed(
        "borough capital city county district enclave farm hamlet island islands moon"
        " municipality neighborhood neighbourhood planet port province region reservoir state"
        " suburb town village volcano"
    ),
    "work": listed(
        "album ballet bestseller biopic book capsule documentary drama essay film game lander"
        " memoir movie musical novel opera orbiter painting play podcast poem probe report rocket"
        " rover satellite sculpture series single sitcom song spacecraft telescope thriller"
    ),
    "other": listed(
        "airliner algorithm app assistant barge boat browser cargo chatbot console destroyer"
        " drone drug ferry freighter frigate herbicide jet ketch lifeboat lugger malware missile"
        " painkiller pesticide programme scheme schooner ship smartphone software spyware steamer"
        " submarine system tanker tool trawler tug tugboat vaccine variant vessel yacht"
    ),
    "event": listed("drill drills exercise exercises"),
}

BEHIND: Final = {
    "work": listed("capsule lander orbiter probe rocket rover satellite spacecraft telescope"),
    "other": listed(
        "app chatbot drone drug ferry jet jets missile missiles scheme smartphone software"
        " spyware tanker trawler vaccine"
    ),
    "organisation": listed(
        "analyst analysts boss bosses branch branches chairman chairwoman coach columnist"
        " correspondent customers defender depot director drivers economist editor employees"
        " engineer engineers executive executives factory fans goalkeeper inspectors investigators"
        " lawyers manager members midfielder officials pilots presenter president reporter"
        " researcher researchers shareholders shares shops spokesman spokesperson spokeswoman"
        " staff statement stores striker subsidiary supporters warehouse workers"
    ),
    "person": listed("brothers dynasty family sisters twins"),
    "place": listed("harbour residents seafront skyline suburb suburbs villagers waterfront"),
}
"""Nouns right behind a name."""

PEOPLE_ENDINGS: Final = (
    "ologist|ographer|ician|iatrist|woman|keeper|ographist|onomist|alist|ssor|ctor|cist|tist"
    "|dist|rist|gist|nist|list|smith|wright|herd"
)
"""How the words for occupations end."""

PEOPLE: Final = listed(
    "accountant activist actor actress actuary admiral adviser advisor ambassador analyst"
    " archaeologist archbishop architect archivist astronaut attorney aunt author backbencher"
    " baker banker barrister batter beekeeper billionaire biologist bishop boss bowler boxer boy"
    " broadcaster broker brother builder businessman businesswoman butcher campaigner candidate"
    " captain carpenter chair chairman chairwoman champion chef chemist chief claimant climber"
    " co-founder coach colleague colonel commander commissioner composer conductor congressman"
    " constable consultant cook coroner correspondent councillor cousin coxswain critic crofter"
    " curator cyclist dancer daughter defendant defender demographer deputy designer detective"
    " diplomat director doctor driver drummer duchess duke economist editor electrician emperor"
    " engineer entrepreneur envoy executive expert farmer father film-maker filmmaker firefighter"
    " fisherman forester forward founder friend gardener general geographer girl glaciologist"
    " goalkeeper golfer governor grocer guitarist gymnast head headteacher historian host husband"
    " hydrologist imam inspector jockey journalist judge king lady landlady landlord lawmaker"
    " lawyer leader lecturer librarian lifeboatman lifeguard lord man manager mayor meteorologist"
    " midfielder midwife miner minister model monk mother negotiator neighbor neighbour novelist"
    " nun nurse oceanographer officer ombudsman opponent organiser organizer owner painter"
    " paramedic pensioner pharmacist philosopher photographer physicist pilot plaintiff playwright"
    " plumber poet pope postman predecessor premier presenter president priest prince princess"
    " professor prosecutor pupil quarterback queen rabbi ranger rapper reporter representative"
    " researcher resident retiree rider rival rower runner runner-up sailor scholar sculptor"
    " secretary senator sergeant shepherd shopkeeper singer sister skier skipper sociologist"
    " soldier solicitor son spokesman spokesperson spokeswoman sprinter statistician steelworker"
    " striker student successor surgeon suspect swimmer teacher teammate tenant trader trainer"
    " treasurer trustee uncle vet veteran vicar vice-president victim volunteer waiter warden"
    " welder widow widower wife winger winner witness woman writer zookeeper"
)

NO_PEOPLE: Final = listed(
    "assist blacklist capitalist checklist communist consist director-general doctorate exist"
    " factor fist insist islamist journalistic least list loyalist mist nationalist reactor resist"
    " royalist sector separatist shelf socialist tractor twist vector"
)

SPORT: Final = listed(
    "captain coach defender fans fly-half forward goalkeeper head-coach hooker lock manager"
    " midfielder prop quarterback striker supporters winger"
)

OF_BODIES: Final = listed(
    "analyst boss chair chairman chairwoman chief co-founder collapse correspondent customers"
    " director economist editor employee employees engineer executive expert fellow founder head"
    " lawyer lawyers leader lecturer manager member members organiser owner owners partner"
    " president professor researcher scientist secretary shareholders shares spokesman"
    " spokesperson spokeswoman stake subsidiary takeover trustee trustees volunteer volunteers"
    " workers"
)
"""Behind these and *of*, *at*, *for*, *in*, a name that is no place's is a body's."""
