"""Words that tell of names: titles, given names, places that everybody knows, and capitals that are no names.

Lists of our own, in English, French and German, with what older letters use.
"""

from __future__ import annotations

from hwr_desktop.language.insights.word_set import word_set

MALE_TITLES = word_set(
    """
    mr messrs mister sir lord esq master uncle monsieur mm sieur oncle comte vicomte baron marquis duc
    chevalier abbé père frère mgr monseigneur herr herrn hr hrn onkel graf fürst king prince duke earl viscount
    rev reverend captain capt colonel col general gen genl major maj lieutenant lieut lt sergeant sergt serg
    corporal corp private ensign admiral commodore bishop archbishop pope squire capitaine commandant général
    maréchal sergent évêque cardinal docteur hauptmann oberst pfarrer hofrat señor sr don brother father
    """
)
FEMALE_TITLES = word_set(
    """
    mrs miss ms misses lady dame madam mistress aunt auntie aunty grandma grandmother mme mmes madame
    mademoiselle mlle mlles melle tante comtesse vicomtesse baronne marquise duchesse soeur sœur veuve vve frau
    frl fräulein gräfin fürstin queen princess duchess countess sister señora sra señorita srta doña reine
    princesse
    """
)
OTHER_TITLES = word_set(
    """
    dr doctor prof professor cousin professeur maître me citoyen citoyenne judge president senator governor
    président st saint sainte ste santa san
    """
)
TITLES = MALE_TITLES | FEMALE_TITLES | OTHER_TITLES
SMALL_TITLES = word_set(
    """
    monsieur madame mademoiselle comte comtesse vicomte vicomtesse baron baronne marquis marquise duc duchesse
    chevalier abbé oncle tante cousin cousine docteur maître capitaine commandant général maréchal cardinal
    onkel uncle aunt don
    """
)
"""Titles that are one in small letters as well."""
PLACE_TITLES = word_set("st saint sainte ste san santa")

PARTICLES = word_set("de du des d' d’ la le von vom van der den zu zum zur del della di da dos y ten ter")
PLACE_PARTICLES = word_set("of the de du des la le les d' d’ sur en on upon am an bei and et & l' l’")
"""What may stand between the capitals of a place's or an organisation's name."""

SHORT_NAMES = word_set(
    "alexr archd benj benjn chas danl edm edmd edw edwd fredk geo jas jno jos nathl nichs patk richd robt saml thos wm"
)
"""Given names as they are customarily cut short, mostly with a full stop."""

MALE_NAMES = SHORT_NAMES | word_set(
    """
    aaron abel abraham abram adam adolf adolphe adrian adrien alain alan albert alec alex alexander alexandre
    alexis alfred algernon allan allen alphonse amos anatole andrew andré anthony antoine anton archibald
    archie armand arnold arthur august auguste augustin augustus barnaby barnabas bartholomew basil ben benedict
    benjamin bernard bertram bill billy blaise bob bobby bruno caleb calvin camille carl cecil charles charley
    charlie chester chrétien christian christopher claude clement clément clifford conrad constantine
    cornelius cuthbert cyril cyrus daniel dan david davy denis dennis dick dietrich dominic donald douglas
    duncan ebenezer eben edgar edmond edmund edouard édouard edward edwin eli elias elijah elisha émile emil
    enoch ephraim eric ernest ernst erasmus étienne eugene eugène eustace evan ezekiel ezra félix felix
    ferdinand fernand francis francisco françois frank franklin franz fred freddy frederic frédéric frederick
    friedrich fritz gabriel gaston geoffrey george georges georg gerald gerard gérard gilbert giles
    giovanni godfrey gottfried gottlieb graham gregory guillaume gus gustav gustave guy hans harold harry
    heinrich hector henri henry herbert herman hermann hezekiah hilary hippolyte hiram homer horace horatio
    howard hubert hugh hugo humphrey ignatius ignaz igor ira irving isaac isaiah israel jack jacob jacques
    jakob james jamie jan jasper jean jed jedediah jefferson jeffrey jem jeremiah jeremy jérôme jerry jesse
    jim jimmy joachim joe joel johann johannes john johnny johnson jonah jonas jonathan joseph josef joshua
    josiah jules julian julien julius juan karl kaspar konrad laurence laurent lawrence leo léon léonard
    leonard leopold levi lewis lorenz lorenzo louis lucas lucien ludwig luke luther lyman malcolm marc marcel
    mark martin matt matthew matthias maurice max maximilian michael michel miles moritz morris moses mortimer
    nat nathan nathaniel ned nehemiah neville nicholas nick nicolas nigel noah noel norman obadiah octave
    oliver olivier orlando oscar oskar oswald otto owen pablo pascal pat patrick paul pedro percy peregrine
    peter pierre philip philippe phineas quentin ralph ramon raoul raphael raymond reginald rené reuben reynold
    richard robert robin rodolphe roderick rodney roger roland rowland rudolf rufus rupert sam sammy
    samson samuel sandy saul sebastian seth sidney siegfried sigmund silas silvester simeon simon solomon
    stanley stefan stephen steve sylvester ted teddy thaddeus theo theodor theodore théodore théophile
    theophilus thomas tim timothy tobias toby tom tommy tony tristan ulrich urban valentin valentine
    victor vincent virgil vladimir walter warren washington wilfred wilhelm will william willie willy wilson
    wolfgang xavier yves zachariah zachary
    """
)
FEMALE_NAMES = word_set(
    """
    abby abigail ada adela adelaide adèle adeline agatha agnes agnès aimée alberta alice alicia alison alma
    amanda amelia amélie amy anastasia angela angelica angèle angélique ann anna anne annette annie antoinette
    antonia arabella augusta aurora barbara bathsheba beatrice béatrice becky bella bertha berthe bess bessie
    beth betsey betsy betty biddy blanche brigitte bridget calpurnia camilla carolina caroline carrie catherine
    cathérine cathy cecilia cécile celeste célestine celia charity charlotte chloe christina christine clara
    clare clarissa claudia clémence clementine clotilde constance constanze cora cordelia cornelia cynthia
    daisy daphne deborah delia delphine denise diana diane dinah dolly dora dorcas doris dorothea dorothy edith
    edna effie elaine eleanor eleonore elfriede eliza elisa elisabeth élisabeth elise élise elizabeth ella
    ellen elsa elsie elspeth emilie émilie emily emma emmeline ernestine esmeralda estelle esther ethel eudora
    eugenia eugénie eunice euphemia eva eve evelina evelyn fanny fannie félicité flora florence florrie frances
    franziska françoise frederica frieda gabrielle genevieve geneviève georgiana georgina germaine gertrude
    gilberte gisela gladys grace greta gretchen gwendolen hannah harriet harriot hattie hedwig heidi helen
    helena helene hélène heloise héloïse henriette henrietta hermione hester hetty hilda hortense ida imogen
    ingrid irene irène iris isabel isabella isabelle ivy jane janet jean jeanne jeannette jemima jennie jenny
    jessica jessie jo joan joanna johanna josephine joséphine josie judith julia julie juliet juliette justine
    kate käthe katharina katharine katherine kathleen kathy katie kitty laura lavinia leah lena leonora léonie
    leopoldine lettice letty lily lilian lillie lina linda lisa lisette liza lizzie lois lottie lou louisa
    louise lucia lucie lucille lucinda lucretia lucy luise lydia mabel madeleine madeline mag maggie magdalena
    mamie marcelle margaret margarete margery margot marguerite maria marian mariana marianne marie marion
    marjorie martha marthe mary mathilda mathilde matilda mattie maud maude may mélanie mercy meg milly mina
    minna minnie mimi mirabel miranda miriam molly mollie muriel myra myrtle nadine nan nancy naomi natalie
    nell nellie nelly nettie nina nora octavia olga olive olivia ophelia ottilie pamela patience patty paula
    pauline peggy penelope phoebe phyllis polly priscilla prudence rachel rebecca regina rhoda robina rosa
    rosalie rosalind rosamond rose rosemary rosie rosina rowena ruth sabina sadie sally sallie salome sarah
    selina sibyl simone solange sophia sophie sophy stella stéphanie sue susan susanna susannah susanne susie
    suzanne sybil sylvia sylvie tabitha tess tessa thelma theodora theresa thérèse therese tilda tilly ursula
    valerie venetia vera verena veronica véronique victoria victoire viola violet virginia virginie wilhelmina
    winifred yvonne zoe zoé
    """
)
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES
USUAL_WORDS = word_set(
    """
    will bill mark may grace hope faith charity patience prudence mercy rose violet ivy daisy lily olive iris
    rob pat jack frank guy max nick dick ray sue bob don art gene jean jan urban dan nan mina mag virgil
    christian pascal clement constant blanche aimée victoire constance regina
    """
)
"""Given names that are usual words as well: alone at the beginning of a sentence they say nothing."""

PLACES = word_set(
    """
    africa alabama alaska albany alexandria algeria alger algérie allemagne alsace america amérique amsterdam
    andalusia angleterre antwerp anvers arabia argentina arizona arkansas asia asie athens athènes atlanta
    auckland augsburg australia australie austria autriche avignon baltimore basel bâle bath bavaria bavière
    belfast belgien belgique belgium bengal berlin bern berne birmingham bohemia bologna bombay bonn bordeaux
    boston boulogne bourgogne bradford brazil bremen brésil breslau brest bretagne brighton bristol brittany
    brooklyn bruges brüssel brussels bruxelles bucharest budapest buenos burgundy cairo calais calcutta
    california californie cambridge canada canterbury carlsbad carolina ceylon charleston chartres chelsea
    cherbourg chester chicago chile china chine cincinnati cleveland cologne colorado columbia connecticut
    constantinople copenhagen copenhague cork cornwall corsica corse coventry cracow crimea cuba cumberland
    dakota danzig darmstadt delaware delhi denmark danemark deutschland denver derby derbyshire detroit devon
    devonshire dieppe dijon dorset dover dresden dresde dublin durham düsseldorf écosse edinburgh édimbourg
    egypt égypte elbe england espagne essex états-unis eton europe exeter flanders flandre florence florida
    florenz france frankfurt francfort frankreich galicia galway geneva genève genf genoa gênes georgia germany
    ghent gibraltar glasgow gloucester göttingen grèce greece greenwich grenoble guernsey hague halifax hamburg
    hambourg hampshire hannover hanover harvard harwich hastings havana havre heidelberg hereford hertford
    hesse holland hollande honolulu hull hungary hongrie idaho illinois inde india indiana innsbruck iowa
    ireland irlande israel istanbul italia italie italien italy jamaica japan japon jena jersey jerusalem
    jérusalem kansas karlsbad kent kentucky kiel köln königsberg lancashire lancaster lausanne leeds leicester
    leipzig leipsic lille lima limerick limoges lincolnshire lisbon lisbonne liverpool livorno loire lombardy
    london londres londonderry lorraine louisiana louisville lübeck lucerne luzern lyon lyons macon madras
    madrid magdeburg mailand maine mainz malaga malta manchester manhattan mannheim margate marseille
    marseilles maryland massachusetts mayence melbourne memphis metz mexico mexique michigan milan milwaukee
    minneapolis minnesota mississippi missouri montana montpellier montreal montréal moravia moscou moscow
    moskau munich münchen munster nancy nantes naples napoli nashville nebraska neapel netherlands nevada
    newark newcastle newport niagara nice norfolk normandie normandy northampton northumberland norway norvège
    norwich nottingham nürnberg nuremberg oder ohio oklahoma oregon orléans oslo ostende ostend österreich
    oxford palermo palestine paris parma pavia pennsylvania persia peru philadelphia picardie picardy piedmont
    pisa pittsburgh plymouth poland pologne portsmouth portugal potsdam prag prague pressburg preussen provence
    prussia prusse quebec québec ramsgate ratisbon reading reims rheims rhine rhin rhein rhône richmond riga
    rochester rom rome rouen royaume-uni russia russie rußland salisbury salzburg saragossa savannah savoie
    savoy saxony saxe schweiz scotland seine sebastopol sedan seville sheffield shrewsbury shropshire siberia
    sicile sicily silesia singapore smyrna somerset southampton spa spain spanien staffordshire stockholm
    strasbourg straßburg stuttgart suède suez suffolk suisse surrey sussex sweden switzerland sydney syria
    tahiti tamise tangier tennessee texas thames tiber tokyo toledo toronto toulon toulouse tours trier trieste
    tübingen tunis turin turkey turquie tuscany tyrol ulm utah utrecht venedig venice venise verdun vermont
    verona versailles vesuvius vichy vicksburg vienna vienne virginia wales warsaw varsovie warwick
    warwickshire weimar wellington westminster westmoreland wien wiesbaden wiltshire winchester windsor
    wisconsin worcester worms worthing würzburg wyoming yokohama york yorkshire zealand zürich zurich
    """
)
STATES = word_set("md pa va ga ala tenn ky mo ill ind conn mass vt miss la ark tex wis minn mich neb del cal wash oreg")
"""How the United States are cut short behind a town."""
LONGER_PLACES = frozenset(
    (
        "new york", "new england", "new jersey", "new orleans", "new hampshire", "new zealand", "new haven",
        "united states", "great britain", "united kingdom", "north america", "south america", "north carolina",
        "south carolina", "west virginia", "rhode island", "san francisco", "los angeles", "tierra del fuego",
        "la plata", "rio de janeiro", "rio janeiro", "buenos aires", "hong kong", "états unis", "grande bretagne",
        "pays bas", "washington city", "fort sumter", "la rochelle", "le havre", "le mans",
    )
)  # fmt: skip

PLACE_WORDS = word_set(
    """
    street road lane avenue square park hall house castle hill mount mountain river lake island islands
    isle bay cape county valley creek bridge gate court cottage farm forest wood woods heath green town city
    village port harbour fort gardens terrace crescent row sea ocean gulf strait falls point rue place
    boulevard quai pont île îles mont montagne rivière lac forêt château hôtel faubourg porte cap golfe mer
    allée allées cour jardin ville straße strasse platz gasse schloss schloß berg
    """
)
ORGANISATION_WORDS = word_set(
    """
    company co society association club college university school academy institute institution bank hospital
    infirmary asylum museum regiment battalion brigade corps army navy parliament congress senate ministry
    office department railway railroad union church chapel cathedral league party assizes company's quartet
    quartets orchestra theatre theater press times gazette herald chronicle review journal société compagnie
    banque académie université collège lycée école hôpital musée régiment armée ministère préfecture mairie
    église bataillon cercle gesellschaft verein universität akademie kirche schule krankenhaus ministerium
    zeitung
    """
)

NO_NAMES = word_set(
    """
    i i'm i'll i've i'd o oh ah eh god god's lord heaven heavens providence christ jesus almighty creator saviour
    bible dieu ciel seigneur jésus gott himmel herrgott monday tuesday wednesday thursday friday saturday sunday
    lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag january february march april may june july august september october november december janvier
    février mars avril mai juin juillet août septembre octobre novembre décembre januar februar märz juni juli
    oktober dezember jan feb febr mar apr jun jul aug sept sep oct nov dec christmas easter whitsuntide michaelmas
    lent xmas noël pâques ostern weihnachten english french german italian spanish latin greek russian american
    americans british irish scotch scottish welsh dutch danish swedish norwegian polish austrian hungarian turkish
    indian indians chinese japanese portuguese roman romans european jew jews jewish christian christians catholic
    protestant englishman englishmen frenchman frenchmen germans italians yankee yankees rebel rebels federal
    confederate africans african negro negroes anglais anglaise anglaises français française françaises allemand
    allemande allemands italien italienne italiens espagnol espagnole espagnols russe russes américain américaine
    américains suisse suisses autrichien autrichiens romain romains grec grecs turc turcs arabe arabes indien
    indiens juif juifs chinois deutsch deutsche deutschen mother father papa mamma mama mother's father's papa's
    grandpapa grandmamma dad mum ma pa sire majesty highness excellency honour worship lordship ladyship majesté
    altesse excellence éminence grâce sirs gentlemen ladies messieurs mesdames mesdemoiselles friend friends
    footnote chapter chapitre letter note signed copy p.s ps postscript nb n.b etc vol op no nr page art fig north
    south east west nord sud est ouest amen adieu bonjour bonsoir hurrah hallo hello yes evr ever yrs yr yours affy
    affly affte affectly sincly votre oui non ja nein ich sie ihr ihre ihren ihrer ihnen du dein deine er es
    """
)
"""What has a capital and is no name: pronouns, exclamations, the heavenly, days and months, peoples and languages."""

SAYING = word_set(
    """
    said says say replied asked cried answered returned exclaimed added wrote writes thinks thought came told
    continued whispered observed remarked interrupted murmured laughed smiled nodded began resumed went looked
    turned died sends sent dit disait répondit demanda cria reprit ajouta répliqua murmura fit écrit écrivit
    continua pensa interrompit observa sourit vint sagte sagt schrieb schreibt fragte antwortete rief
    """
)
"""What persons do, beside their names."""
KIN = word_set(
    """
    dear dearest my brother sister wife husband son daughter friend cousin nephew niece poor little old young
    cher chère chers chères frère soeur sœur femme fils fille ami amie neveu nièce pauvre petit petite vieux
    vieille jeune ce cet liebe lieber liebste liebster bruder schwester frau sohn tochter freund
    """
)
"""What stands before a person's name."""
SURELY_WHERE = word_set("in near into through at leaving reached")
"""What stands before the name of a place, and hardly ever before a person's."""
SURELY_WHERE_FRENCH = word_set("en dans vers depuis")
WHERE_GERMAN = word_set("in nach aus bei")
