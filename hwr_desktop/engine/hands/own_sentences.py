"""Sentences as letters have them, made up from words of our own, in English, French and German.

They are there to be drawn and not to be read: what counts is that all letters, their neighbours, figures and marks
occur as in prose, and that no line is like another. None is taken from anywhere.
"""

from __future__ import annotations

import re
from textwrap import dedent

import numpy as np

from hwr_desktop.engine.training.synthesis.vocabulary import FORENAMES, PLACES, SURNAMES

SHARES = {"en": 0.45, "fr": 0.35, "de": 0.2}
_SLOT = re.compile(r"\{(\w+)\}")


def own_sentences(rng: np.random.Generator, count: int) -> list[str]:
    """`count` sentences or a few less, those of a language one after the other."""
    sentences: list[str] = []
    for language, share in SHARES.items():
        forms = _WORDS[language]
        sentences += [_filled(rng, forms, "{form}") for _ in range(round(share * count))]
    return sentences


def _filled(rng: np.random.Generator, words: dict[str, tuple[str, ...]], form: str) -> str:
    """The form with something put into each slot, which may have slots itself; one whose name begins with a capital
    gets a capital. {d} is a day of the month, {n} any number."""

    def put(slot: re.Match[str]) -> str:
        name = slot[1].lower()
        if name == "d":
            return str(int(rng.integers(1, 31)))
        if name == "n":
            return str(int(rng.integers(2, 10 ** int(rng.integers(1, 5)))))
        choices = _NAMES.get(name) or words[name]
        text = _filled(rng, words, choices[int(rng.integers(len(choices)))])
        return text[0].upper() + text[1:] if text and slot[1][0].isupper() else text

    return _SLOT.sub(put, form)


def _lines(text: str) -> tuple[str, ...]:
    """The lines of a block; what is indented further begins with a space."""
    return tuple(dedent(text).strip("\n").splitlines())


_NAMES = {"f": FORENAMES, "s": SURNAMES, "p": PLACES}

_ENGLISH = {
    "form": _lines(
        """
        {When} {who} {did}{tail}
        {Who} {did} {when}{tail}
        {Who} {did}, and {who} {did}{tail}
        {f} tells me that {who} {did} {when}{tail}
        Did you hear that {who} {did} {when}?
        "{Who} {did}," says {f}, "and {f} never knew!"
        We have had {weather} {when}, so {who} {did}{tail}
        I have your letter of the {d}th, and am {glad} to hear that {who} {did}.
        Please {wish}, or let {f} do it.
        {Wish}, if it is not too much trouble; {who} {did} {when}.
        How is {f}? Has anybody (not {f}!) written from {p} yet?
        {Thing} cost {n} shillings, {thing} {n}: I call that dear.
        We start for {p} on the {d}th & shall be {d} days on the way.
        There is {weather} here, and {thing} has to be looked after.
        {Thing} has arrived safely, {thing} has not{tail}
        You ask about {thing}: it is just where you left it, between {thing} and {thing}."""
    ),
    "who": _lines(
        """
        my brother
        your aunt {f}
        the doctor
        old Mr. {s}
        {f}
        nobody
        the children
        our neighbour
        the postman
        half the village
        Captain {s}
        little {f}
        my husband
        the schoolmaster
        both of our cousins
        the vicar's wife
        the lodger
        Miss {s}
        Mrs. {s}'s eldest girl
        I
        we
        the man from {p}
        Uncle {f}
        everybody but {f}"""
    ),
    "did": _lines(
        """
        brought us a basket of plums
        walked to {p} and back
        wrote nine pages about the voyage
        sold the grey mare for £{n}
        mended the garden gate
        kept the bed with a heavy cold
        asked very kindly after you
        forgot the keys again
        lost six shillings at whist
        laughed until it hurt
        sent a parcel of wool and buttons
        found the missing box behind the cupboard
        quarrelled over the orchard wall
        put up the new shelves
        took the quarter past seven to {p}
        played the piano half the night
        dug up all the potatoes
        baked twelve loaves
        counted {n} swans on the river
        joined the choir
        paid the bill at once
        painted the kitchen yellow
        caught two fine trout
        heard an owl in the ivy
        thought the exhibition a humbug
        gave up the house in {p}
        burnt a whole drawer of papers
        hung the washing in the attic
        examined the roof from end to end
        spoke of you with real affection
        knew exactly what had happened
        fixed the clock that used to stop at five
        vowed never to cross the Channel again
        expected you by Saturday's boat
        had a quiet word with the judge
        joked about the price of coal
        watched the fireworks from our balcony
        knitted a jacket for the baby
        drove the cart into a ditch
        refused to sign anything"""
    ),
    "when": _lines(
        """
        yesterday
        last Sunday
        on Friday evening
        before breakfast
        the day after the fair
        about a fortnight ago
        in the middle of January
        towards the end of August
        this morning
        at a quarter to eight
        since you left us
        all through Lent
        on the {d}th ult.
        at Whitsun
        every Wednesday
        just now"""
    ),
    "tail": _lines(
        """
        .
        .
        .
        , which pleased us all.
        , though it rained without stopping.
         and said no more about it.
        ; so here we are, waiting.
         - what do you think of that?
        , as you may imagine!
        , God willing.
        , or so it seems to me.
        , I am sorry to say.
         (but don't tell {f}).
        , to be quite honest."""
    ),
    "weather": _lines(
        """
        hard frost
        nothing but rain
        a thick yellow fog
        fine dry weather
        a westerly gale
        snow up to the window-sill
        such heat as I never knew
        mild air and mud"""
    ),
    "glad": _lines(
        """
        truly glad
        much relieved
        surprised
        a little vexed
        only too happy"""
    ),
    "wish": _lines(
        """
        send me the pattern of the blue jacket
        let me know by return of post
        keep the enclosed key in a safe place
        give my love to all at {p}
        water the ferns twice a week
        look for my spectacles in the blue vase
        have the chimney swept before winter
        tell the tailor to take it in an inch
        buy {n} yards of the grey stuff
        put these few lines by for {f}"""
    ),
    "thing": _lines(
        """
        the oak table
        your photograph
        the box of quinces
        my winter coat
        the old lease
        the second volume
        a jar of honey
        the sewing machine
        the piano
        his violin
        the black hat
        the kitchen stove
        the boat
        a pair of boots
        the envelope with the stamps"""
    ),
}

_FRENCH = {
    "form": _lines(
        """
        {Quand}, {qui} {fait}{fin}
        {Qui} {fait} {quand}{fin}
        {Qui} {fait}, mais {qui} {fait}{fin}
        {f} m'écrit que {qui} {fait} {quand}{fin}
        Savez-vous que {qui} {fait} {quand} ?
        "{Qui} {fait}", me dit {f}, "et l'on n'en a rien su !"
        Il fait {temps} depuis {d} jours, et {qui} {fait}{fin}
        J'ai bien reçu ta lettre du {d} ; je suis {aise} d'apprendre que {qui} {fait}.
        Je te prie {demande}, et {demande}.
        {Chose} vaut {n} francs, {chose} {n} : c'est bien cher !
        Où en êtes-vous à {p} ? Ici, {qui} {fait} {quand}.
        Nous quitterons {p} le {d} et nous arriverons là-bas vers {d} heures.
        Quant à {f}, {qui} {fait}{fin}
        Où est {chose} ? On a cherché partout (même à {p}).
        N'oublie pas {demande} dès que {qui} t'aura répondu."""
    ),
    "qui": _lines(
        """
        mon frère
        ta tante {f}
        le médecin
        le vieux {s}
        {f}
        personne ici
        notre voisine
        le facteur
        M. {s}
        Mme {s}
        la sœur de M. {s}
        mon mari
        l'instituteur
        le neveu du curé
        l'aînée des filles
        Monseigneur
        le boulanger d'en face
        toute la maisonnée
        l'oncle {f}
        celui que tu connais"""
    ),
    "fait": _lines(
        """
        a vendu la jument grise
        a rapporté un panier de prunes
        a marché jusqu'à {p}
        a gardé le lit huit jours
        a demandé de tes nouvelles
        a oublié ses clefs
        a perdu quarante sous au piquet
        a ri aux larmes
        a expédié un colis de laine
        a retrouvé la boîte derrière le buffet
        a fait réparer la grille du jardin
        a pris le train de sept heures
        a joué du violon toute la nuit
        a arraché les pommes de terre
        a reçu {n} francs de l'héritage
        a réglé la facture aussitôt
        a repeint la cuisine en jaune
        a pêché deux belles truites
        a cru entendre une chouette
        a quitté la maison de {p}
        a brûlé de vieux papiers
        a étendu le linge au grenier
        n'a rien voulu signer
        s'est moqué du garde champêtre
        a juré qu'on ne l'y reprendrait plus
        a changé d'avis à Pâques
        a acheté un bœuf et des œufs
        a eu la fièvre, grâce à Dieu sans gravité
        a goûté le gâteau aux noix
        avait déjà tout préparé
        a trouvé porte close où que ce fût
        a dîné chez le préfet
        a trouvé ça plutôt drôle"""
    ),
    "quand": _lines(
        """
        hier
        dimanche dernier
        vendredi soir
        avant le déjeuner
        au lendemain de la foire
        il y a quinze jours
        à la mi-janvier
        vers la fin août
        ce matin
        à huit heures moins le quart
        depuis ton départ
        pendant tout le carême
        le {d} courant
        à Noël
        l'été passé
        tout à l'heure"""
    ),
    "fin": _lines(
        """
        .
        .
        .
        , ce qui nous a fait plaisir.
        , malgré la pluie.
        , et voilà tout.
        ; aussi attendons-nous.
         - qu'en penses-tu ?
        , comme tu peux croire !
        , s'il plaît à Dieu.
        , à ce qu'il paraît.
        , hélas !
         (mais n'en dis rien à {f})."""
    ),
    "temps": _lines(
        """
        très froid
        un temps superbe
        un brouillard épais
        une chaleur étouffante
        grand vent
        plus doux
        un temps à ne pas mettre un chien dehors"""
    ),
    "aise": _lines(
        """
        bien aise
        tout étonnée
        soulagé
        fort ému
        très fâchée"""
    ),
    "demande": _lines(
        """
        de m'envoyer le patron du gilet bleu
        de me répondre par retour du courrier
        de garder la clé ci-jointe
        d'embrasser tout le monde à {p}
        d'arroser les fougères
        de chercher mes lunettes dans le vase
        de faire ramoner la cheminée
        d'acheter {n} mètres de ce drap gris
        de ranger ces quelques lignes pour {f}
        de prévenir le jardinier"""
    ),
    "chose": _lines(
        """
        la table de chêne
        ta photographie
        la caisse de coings
        mon manteau d'hiver
        l'ancien bail
        le deuxième tome
        un pot de miel
        la machine à coudre
        son violon
        le chapeau noir
        le poêle
        la barque
        une paire de bottines
        l'enveloppe aux timbres"""
    ),
}

_GERMAN = {
    "form": _lines(
        """
        {Wann} hat {wer} {tat}{ende}
        {Wer} hat {wann} {tat}{ende}
        {f} schreibt, {wer} habe {wann} {tat}{ende}
        Weißt du schon, daß {wer} {tat} hat?
        Hier ist es {wetter}, und {wer} hat {tat}{ende}
        Deinen Brief vom {d}. habe ich erhalten; {wer} hat sich sehr darüber gefreut.
        {Ding} kostet {n} Mark, {ding} {n}: das ist teuer!
        Bitte {bitte}, und {bitte}.
        Am {d}. fahren wir nach {p} und bleiben {d} Tage.
        Und {ding}? Davon hat {wer} kein Wort gesagt{ende}
        Möchtest du nicht auch {wann} nach {p} kommen?
        Äpfel, Öl und Übriges schickt {wer} mit der Post."""
    ),
    "wer": _lines(
        """
        mein Bruder
        Tante {f}
        der Arzt
        unser Nachbar
        die Großmutter
        {f}
        niemand
        der Briefträger
        Herr {s}
        Frau {s}
        meine jüngste Schwester
        der Bäcker
        das ganze Dorf
        Onkel {f}
        der Förster
        die Köchin"""
    ),
    "tat": _lines(
        """
        den Zaun geflickt
        einen Korb Pflaumen gebracht
        das Pferd verkauft
        acht Tage im Bett gelegen
        herzlich nach dir gefragt
        die Schlüssel vergessen
        sechs Mark beim Spiel verloren
        ein Päckchen Wolle geschickt
        die Küche gelb gestrichen
        den Zug um sieben verpaßt
        zwölf Brote gebacken
        zwei schöne Forellen gefangen
        die halbe Nacht Klavier geübt
        die Rechnung sofort bezahlt
        alte Papiere verbrannt
        größere Stiefel gekauft
        über den Jahrmarkt gejubelt
        die Kartoffeln gehäufelt
        nichts unterschreiben wollen
        den Hühnern Futter gestreut
        vom Zwetschgenkuchen gekostet
        einen Füchsling im Stall gesehen"""
    ),
    "wann": _lines(
        """
        gestern
        am Sonntag
        vor dem Frühstück
        zu Weihnachten
        in der Frühe
        vor vierzehn Tagen
        Mitte Januar
        gegen Ende August
        heute morgen
        um dreiviertel acht
        seit deiner Abreise
        zu Pfingsten"""
    ),
    "ende": _lines(
        """
        .
        .
        .
        , was uns sehr freute.
        , trotz des Regens.
        , wie du dir denken kannst!
        , so Gott will.
         - was sagst du dazu?
        ; nun warten wir."""
    ),
    "wetter": _lines(
        """
        bitterkalt
        schön und trocken
        neblig
        furchtbar heiß
        stürmisch
        mild und trüb"""
    ),
    "ding": _lines(
        """
        der eichene Tisch
        dein Bild
        der Wintermantel
        das Glas Honig
        die Nähmaschine
        die Geige
        der schwarze Hut
        das Boot
        der zweite Band
        ein Paar Strümpfe"""
    ),
    "bitte": _lines(
        """
        grüße alle in {p}
        antworte mir bald
        gieße die Farne
        heb den Schlüssel gut auf
        suche meine Brille in der blauen Vase
        kaufe {n} Ellen von dem grauen Tuch
        küsse die Kinder von mir
        lege diese Zeilen für {f} zurück"""
    ),
}

_WORDS = {"en": _ENGLISH, "fr": _FRENCH, "de": _GERMAN}
