"""Names, places and phrases of letters, in English and French; {f}, {s}, {t} and {n} stand for what is filled in."""

from __future__ import annotations


def _listed(text: str, separator: str | None = None) -> tuple[str, ...]:
    return tuple(text.split(separator))


MONTHS = _listed(
    "January February March April May June July August September October November December "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "Jan. Feb. Aug. Sept. Oct. Nov. Dec. janv. févr. juil. 7bre 8bre 9bre Xbre"
)
DAYS = _listed(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday lundi mardi mercredi jeudi vendredi samedi dimanche"
)
FORENAMES = _listed(
    "Anna Thomas Margaret William Eliza Henry Charlotte Edward Jane Robert Emily Arthur Mary Ann George Louisa Walter "
    "Hannah Frederick Sarah Josephine Benjamin Hugh Flora Marguerite Émile Geneviève François Hélène Zoé Étienne "
    "Joseph Léontine Auguste Adèle Jean-Baptiste Célestine Gaston Mathilde Joachim Yvonne Quentin Xavier Noël Agnès "
    "Victor Philippe Kathleen Zachary Ursula"
)
SURNAMES = _listed(
    "Hawthorne Whitfield Ashby Carrington O'Brien Macdonald Fitzgerald Bancroft Thackeray Quincey Wexford Yardley "
    "Kingsley Vaughan Jervis Underhill Zeller Harcourt Fox Knight Lefèvre Dubois Girard Fontaine Mercier Rousseau "
    "Beauvais Chevalier Delacroix Gauthier d'Aubigny Lemaître Vasseur Quesnel Joubert Kervella Wagner Hübner"
)
TITLES = _listed(
    "Mr. Mrs. Miss Dr. Rev. Capt. Col. Sir Lady Messrs. M. Mme Mlle Mgr Me Vve MM. Mr Mrs Dr Revd Prof. Mons."
)
PLACES = _listed(
    "London Bath Edinburgh Whitby Norwich Cambridge Exeter Boston Philadelphia Galway Halifax York Kew Queenstown "
    "Paris Rouen Lyon Saint-Malo Angoulême Besançon Orléans Nîmes Dieppe Bruxelles Genève Vézelay Châteauroux "
    "Valenciennes Québec Zürich Wien Xanten Jersey"
)
STREETS = _listed(
    "High Street|Church Lane|Queen's Road|St. James's Square|Mill Row|Fleet Street|Grove Terrace|Wharf Road|"
    "rue de la Paix|rue Saint-Jacques|quai Voltaire|place du Marché|avenue de l'Opéra|bd Haussmann|rue du Faubourg",
    "|",
)
OPENINGS = _listed(
    "My dear {f},|Dear {f},|My dearest {f}|Dear Sir,|Dear {t} {s},|My dear Sir,|Sir,|Madam,|Dearest {f},|"
    "Gentlemen,|Honoured Sir,|My own dear {f},|Mon cher {f},|Ma chère {f},|Mon cher ami,|Monsieur,|Madame,|"
    "Ma chère Maman,|Chers parents,|Monsieur le Préfet,|Mon bien cher {f},|Cher Monsieur {s},",
    "|",
)
CLOSINGS = _listed(
    "Yours truly,|Yours very faithfully,|Your affectionate son|Ever yours, {f}|I remain, Sir,|Your obt. servt.|"
    "Your loving sister {f}|Believe me, yours &c.|With kind regards to all|Yours affly|God bless you|P.S.|"
    "Your most obedient humble servant,|Votre dévoué {f}|Je vous embrasse de tout cœur|Tout à vous,|Bien à toi, {f}|"
    "Veuillez agréer, Monsieur, mes salutations|Votre très humble serviteur|Ton frère qui t'aime, {f}|Mille baisers|"
    "J'ai l'honneur d'être,|Agréez mes respects|Signé : {s}|{f} {s}|{f}",
    "|",
)
SCRAPS = _listed(
    "&c.|&c. &c.|viz.|i.e.|e.g.|N.B.|inst.|ult.|Nº|No.|p. {n}|pp. {n}-{n}|vol. {n}|ditto|do.|idem|(see over)|T.S.V.P.|"
    "cont'd|fol. {n}|chap. {n}|art. {n}|recto|verso|{n}°|{n}/{n}|({n})|{n}.|[{n}]|Total|Copy|Copie|Received|Reçu|{n}e|"
    "{n}th|{n} %|{n} x {n} = {n}|+ {n}|* {n}|A.D. {n}|R.S.V.P.|2nd|1st|3rd|1er|1ère|Mss.|a/c {n}|c/o {t} {s}|@ {n}",
    "|",
)
