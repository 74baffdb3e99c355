"""Places that everybody knows: countries, states and large towns, written from general knowledge.

Towns that are words, too, stand apart: they count as towns only with a sign beside them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = [
    "ADDITIONS",
    "COUNTRIES",
    "DISTRICTS",
    "PLACES",
    "REGIONS",
    "STATES",
    "TOWNS",
    "WELL_KNOWN_WORD_TOWNS",
    "WORD_TOWNS",
    "is_place",
    "localities",
]

STATES = (
    "Baden-Württemberg", "Bayern", "Brandenburg", "Hessen", "Mecklenburg-Vorpommern", "Niedersachsen", "Nordrhein-Westfalen",
    "NRW", "Rheinland-Pfalz", "Saarland", "Sachsen", "Sachsen-Anhalt", "Schleswig-Holstein", "Thüringen", "Burgenland",
    "Kärnten", "Niederösterreich", "Oberösterreich", "Steiermark", "Tirol", "Vorarlberg", "Südtirol", "Aargau", "Graubünden",
    "Thurgau", "Tessin", "Wallis", "Waadt", "Appenzell Ausserrhoden", "Appenzell Innerrhoden", "Basel-Landschaft",
    "Basel-Stadt", "Nidwalden", "Obwalden",
)  # fmt: skip
COUNTRIES = (
    "Deutschland", "Bundesrepublik Deutschland", "Österreich", "Schweiz", "Liechtenstein", "Luxemburg", "Frankreich", "Belgien",
    "Niederlande", "Niederlanden", "Holland", "Dänemark", "Schweden", "Norwegen", "Finnland", "Island", "Polen", "Tschechien",
    "Slowakei", "Ungarn", "Slowenien", "Kroatien", "Serbien", "Bosnien-Herzegowina", "Montenegro", "Albanien", "Kosovo",
    "Nordmazedonien", "Griechenland", "Bulgarien", "Rumänien", "Moldau", "Ukraine", "Belarus", "Russland", "Litauen",
    "Lettland", "Estland", "Italien", "Spanien", "Portugal", "Großbritannien", "Grossbritannien", "England", "Schottland",
    "Wales", "Irland", "Nordirland", "Türkei", "Syrien", "Irak", "Iran", "Israel", "Palästina", "Libanon", "Jordanien",
    "Ägypten", "Marokko", "Tunesien", "Algerien", "Libyen", "Sudan", "Äthiopien", "Kenia", "Uganda", "Tansania", "Ruanda",
    "Ghana", "Nigeria", "Senegal", "Mali", "Niger", "Kongo", "Namibia", "Südafrika", "Afghanistan", "Pakistan", "Indien",
    "Nepal", "Bangladesch", "Sri Lanka", "China", "Japan", "Südkorea", "Nordkorea", "Taiwan", "Vietnam", "Thailand",
    "Indonesien", "Malaysia", "Singapur", "Philippinen", "Australien", "Neuseeland", "USA", "Vereinigte Staaten",
    "Vereinigten Staaten", "Vereinigtes Königreich", "Vereinigten Königreich", "Kanada", "Mexiko", "Kuba", "Brasilien",
    "Argentinien", "Chile", "Peru", "Kolumbien", "Venezuela", "Bolivien", "Saudi-Arabien", "Katar", "Kuwait", "Jemen",
    "Vatikan", "Malta", "Zypern", "Georgien", "Armenien", "Aserbaidschan", "Kasachstan", "Usbekistan",
)  # fmt: skip
REGIONS = (
    "Europa", "Asien", "Afrika", "Amerika", "Nordamerika", "Südamerika", "Lateinamerika", "Osteuropa", "Westeuropa", "Ruhrgebiet",
    "Rheinland", "Münsterland", "Sauerland", "Siegerland", "Allgäu", "Schwarzwald", "Erzgebirge", "Vogtland", "Lausitz",
    "Oberlausitz", "Niederlausitz", "Emsland", "Ostfriesland", "Ostwestfalen", "Ostwestfalen-Lippe", "Niederrhein", "Eifel",
    "Hunsrück", "Westerwald", "Odenwald", "Spessart", "Rhön", "Harz", "Prignitz", "Uckermark", "Altmark", "Oberpfalz",
    "Oberfranken", "Mittelfranken", "Unterfranken", "Oberbayern", "Niederbayern", "Schwaben", "Breisgau", "Bodensee", "Ostsee",
    "Nordsee", "Rhein", "Elbe", "Donau", "Weser", "Neckar", "Mosel", "Saale", "Oder", "Alpen", "Norddeutschland", "Süddeutschland",
    "Ostdeutschland", "Westdeutschland", "Mitteldeutschland", "Nordhessen", "Südhessen", "Mittelhessen", "Metropole Ruhr",
    "Rhein-Main-Gebiet", "Havelland", "Wetterau", "Taunus", "Vorpommern", "Franken", "Pfalz", "Emscher", "Ruhr", "Ems",
)  # fmt: skip
# Districts of one word (Statistisches Bundesamt); the others are named with their town ("Landkreis Greiz").
DISTRICTS = (
    "Alb-Donau-Kreis", "Bodenseekreis", "Burgenlandkreis", "Donnersbergkreis", "Ennepe-Ruhr-Kreis", "Enzkreis", "Erzgebirgskreis",
    "Heidekreis", "Hochsauerlandkreis", "Hochtaunuskreis", "Hohenlohekreis", "Ilm-Kreis", "Kyffhäuserkreis", "Lahn-Dill-Kreis",
    "Main-Kinzig-Kreis", "Main-Tauber-Kreis", "Main-Taunus-Kreis", "Märkischer Kreis", "Märkischen Kreis", "Neckar-Odenwald-Kreis",
    "Oberbergischer Kreis", "Oberbergischen Kreis", "Odenwaldkreis", "Ortenaukreis", "Ostalbkreis", "Rems-Murr-Kreis", "Rhein-Erft-Kreis",
    "Rhein-Hunsrück-Kreis", "Rhein-Kreis Neuss", "Rhein-Lahn-Kreis", "Rhein-Neckar-Kreis", "Rhein-Pfalz-Kreis", "Rhein-Sieg-Kreis",
    "Rheingau-Taunus-Kreis", "Rheinisch-Bergischer Kreis", "Rheinisch-Bergischen Kreis", "Saale-Holzland-Kreis", "Saale-Orla-Kreis",
    "Saalekreis", "Saarpfalz-Kreis", "Salzlandkreis", "Schwalm-Eder-Kreis", "Schwarzwald-Baar-Kreis", "Unstrut-Hainich-Kreis",
    "Vogelsbergkreis", "Vogtlandkreis", "Wartburgkreis", "Werra-Meißner-Kreis", "Westerwaldkreis", "Wetteraukreis", "Zollernalbkreis",
)  # fmt: skip
ADDITIONS = frozenset(
    "Alb Aller Allgäu Altmark Anhalt Baden Bergstraße Bode Bodensee Deister Dithmarschen Donau Dosse Eder Efze Eifel Elbe Elster Ems Felda "
    "Geiseltal Harz Havel Hessen Hochschwarzwald Hochwald Hohentwiel Holstein Hunsrück Husum Jagst Kyffhäuser Lahn Lausitz Leine Luhe Lumda "
    "Mark Milde Mosel Müritz Neckar Niederrhein Oberwesterwald Odenwald Oder Ohe Ohm Oldb Oldenburg Oste Ostfriesland Ostsee Our Pfalz "
    "Pfrimm Prignitz Rendsburg Rhld. Rhön Ruhr Saale Sauerland Schwaben Schwarzwald Sieg Spreewald Sylt Südschwarzwald Taunus Uckermark "
    "Unstrut Unterweser Upland Vils Vogelsberg Wald Wasserkuppe Wendland Werra Weser Westerwald Westf. Westfalen Wetterau Wied Wohra "
    "Wümme Main".split()
)
"""What official names of municipalities have in brackets: ``Halle (Saale)`` is one place."""
REGIONS_THAT_ARE_WORDS = frozenset(("Franken", "Oder", "Harz"))

TOWNS = (
    "Aachen", "Aalen", "Ahaus", "Ahlen", "Albstadt", "Altenburg", "Amberg", "Andernach", "Ansbach", "Arnsberg", "Arnstadt",
    "Aschaffenburg", "Aschersleben", "Augsburg", "Aurich", "Backnang", "Bad Homburg", "Bad Kreuznach", "Bad Oeynhausen",
    "Bad Salzuflen", "Baden-Baden", "Bamberg", "Bautzen", "Bayreuth", "Bergisch Gladbach", "Bergheim", "Berlin", "Bernau",
    "Bernburg", "Biberach", "Bielefeld", "Bitburg", "Böblingen", "Bocholt", "Bochum", "Bonn", "Borken", "Bottrop",
    "Brandenburg an der Havel", "Braunschweig", "Bremen", "Bremerhaven", "Bruchsal", "Brühl", "Buxtehude", "Castrop-Rauxel",
    "Celle", "Chemnitz", "Cloppenburg", "Coburg", "Coesfeld", "Cottbus", "Crimmitschau", "Cuxhaven", "Dachau", "Darmstadt",
    "Deggendorf", "Delmenhorst", "Dessau", "Dessau-Roßlau", "Detmold", "Dinslaken", "Döbeln", "Donaueschingen", "Donauwörth",
    "Dormagen", "Dorsten", "Dortmund", "Dresden", "Duisburg", "Dülmen", "Düren", "Düsseldorf", "Eberswalde", "Eisenach",
    "Eisenhüttenstadt", "Emden", "Emmendingen", "Erding", "Erfurt", "Erkelenz", "Erlangen", "Eschweiler", "Esslingen",
    "Euskirchen", "Flensburg", "Forchheim", "Frankenthal", "Frankfurt", "Frankfurt am Main", "Frankfurt (Oder)",
    "Frechen", "Freiberg", "Freiburg", "Freiburg im Breisgau", "Freising", "Freudenstadt", "Friedrichshafen", "Fulda",
    "Garbsen", "Garmisch-Partenkirchen", "Gelsenkirchen", "Gera", "Germersheim", "Gevelsberg", "Gießen", "Gifhorn", "Gladbeck",
    "Glauchau", "Göppingen", "Görlitz", "Goslar", "Gotha", "Göttingen", "Greifswald", "Greiz", "Grevenbroich", "Gronau",
    "Gummersbach", "Günzburg", "Gütersloh", "Güstrow", "Halberstadt", "Halle (Saale)", "Haltern am See", "Hamburg", "Hameln",
    "Hamm", "Hanau", "Hannover", "Hattingen", "Heidelberg", "Heidenheim", "Heilbronn", "Heinsberg", "Hennigsdorf", "Herford",
    "Herne", "Herten", "Hilden", "Hildesheim", "Höxter", "Hoyerswerda", "Hürth", "Husum", "Ibbenbüren", "Idar-Oberstein",
    "Ilmenau", "Ingolstadt", "Iserlohn", "Itzehoe", "Jena", "Kaiserslautern", "Kamen", "Karlsruhe", "Kassel", "Kaufbeuren",
    "Kempten", "Kiel", "Kleve", "Koblenz", "Köln", "Königs Wusterhausen", "Konstanz", "Köthen", "Krefeld", "Kulmbach",
    "Landshut", "Langenfeld", "Langenhagen", "Leipzig", "Lemgo", "Leonberg", "Leverkusen", "Lippstadt", "Lörrach", "Lübeck",
    "Lüdenscheid", "Ludwigsburg", "Ludwigshafen", "Ludwigsfelde", "Lüneburg", "Lünen", "Magdeburg", "Mainz", "Mannheim",
    "Marburg", "Meißen", "Memmingen", "Meppen", "Merseburg", "Minden", "Moers", "Mönchengladbach", "Mühlhausen", "Mülheim",
    "Mülheim an der Ruhr", "München", "Münster", "Naumburg", "Neubrandenburg", "Neumünster", "Neunkirchen", "Neuruppin",
    "Neustrelitz", "Neu-Ulm", "Neuwied", "Nordenham", "Norderstedt", "Nordhausen", "Nordhorn", "Nördlingen", "Nürnberg", "Nürtingen",
    "Oberhausen", "Offenbach", "Offenbach am Main", "Offenburg", "Oldenburg", "Oranienburg", "Osnabrück", "Paderborn", "Papenburg",
    "Passau", "Peine", "Pforzheim", "Pinneberg", "Pirmasens", "Pirna", "Plauen", "Potsdam", "Quedlinburg", "Radebeul",
    "Rastatt", "Ratingen", "Ravensburg", "Recklinghausen", "Regensburg", "Remscheid", "Rendsburg", "Reutlingen", "Rheinfelden",
    "Riesa", "Rosenheim", "Rostock", "Rottenburg", "Rottweil", "Rüsselsheim", "Saalfeld", "Saarbrücken", "Saarlouis", "Salzgitter",
    "Sangerhausen", "Schleswig", "Schwabach", "Schwäbisch Gmünd", "Schwäbisch Hall", "Schwedt", "Schweinfurt", "Schwerin",
    "Schwerte", "Senftenberg", "Siegburg", "Sigmaringen", "Sindelfingen", "Soest", "Solingen", "Sonneberg", "Speyer", "Spremberg",
    "Stade", "Stendal", "Stolberg", "Stralsund", "Straubing", "Stuttgart", "Suhl", "Torgau", "Traunstein", "Trier", "Troisdorf",
    "Tübingen", "Tuttlingen", "Uelzen", "Ulm", "Unna", "Vechta", "Velbert", "Verden", "Viersen", "Villingen-Schwenningen",
    "Waiblingen", "Waldshut-Tiengen", "Weilheim", "Weimar", "Weinheim", "Weißenfels", "Wernigerode", "Wetzlar",
    "Wiesbaden", "Wilhelmshaven", "Wismar", "Witten", "Wittenberg", "Wittenberge", "Wolfenbüttel", "Wolfsburg", "Wuppertal", "Würzburg",
    "Xanten", "Zittau", "Zweibrücken", "Zwickau",
    # Austria, Switzerland, Liechtenstein, South Tyrol
    "Wien", "Graz", "Linz", "Salzburg", "Innsbruck", "Klagenfurt", "Villach", "Wels", "St. Pölten", "Dornbirn", "Steyr",
    "Feldkirch", "Bregenz", "Leoben", "Eisenstadt", "Zürich", "Genf", "Basel", "Lausanne", "Winterthur", "Luzern",
    "St. Gallen", "St.Gallen", "Lugano", "Biel", "Bellinzona", "Neuenburg", "Schaffhausen", "Chur", "Solothurn", "Frauenfeld",
    "Vaduz", "Bozen", "Meran", "Aarau",
    # the world
    "London", "Paris", "Rom", "Madrid", "Barcelona", "Lissabon", "Brüssel", "Amsterdam", "Rotterdam", "Den Haag", "Kopenhagen",
    "Stockholm", "Oslo", "Helsinki", "Warschau", "Krakau", "Prag", "Budapest", "Bratislava", "Ljubljana", "Zagreb", "Belgrad",
    "Sofia", "Bukarest", "Athen", "Istanbul", "Ankara", "Kiew", "Moskau", "Minsk", "Riga", "Vilnius", "Tallinn", "Dublin",
    "Straßburg", "Mailand", "Venedig", "Turin", "Neapel", "Florenz", "New York", "Washington", "Los Angeles", "San Francisco",
    "Chicago", "Toronto", "Peking", "Shanghai", "Hongkong", "Tokio", "Seoul", "Delhi", "Mumbai", "Dubai", "Jerusalem", "Tel Aviv",
    "Kairo", "Nairobi", "Johannesburg", "Kapstadt", "Sydney", "Melbourne",
    "Kreuzberg", "Neukölln", "Charlottenburg", "Prenzlauer Berg", "Friedrichshain", "Köpenick", "Spandau", "Lichtenberg", "Marzahn",
    "Altona", "Schwabing",
)  # fmt: skip
WELL_KNOWN_WORD_TOWNS = (
    "Essen", "Singen", "Hof", "Hagen", "Halle", "Leer", "Norden", "Weiden", "Worms", "Siegen", "Kehl", "Hamm", "Bergen", "Verl", "Wesel",
    "Winsen", "Zug", "Wangen", "Bern", "Marl", "Neuss", "Weingarten", "Melle", "Witten", "Moers", "Herten", "Selm", "Buchen",
)  # fmt: skip
"""Found behind "in", "aus", "nach"; the other word towns only behind a postal code or by the model."""
WORD_TOWNS = frozenset(
    "Achim Ahorn Alpen Altdorf Altheim Altstadt Anger Angern Ansfelden Au Aue Auerbach Auma Baar Baden Barth Baumgarten "
    "Berg Berga Berge Bergen Bern Bernstein Beuren Biel Bierbaum Binde Bischoffen Blender Bogen Boll Born Borna Brake Brand "
    "Brandis Bruck Brück Buch Buchen Buchholz Bunde Burg Burgdorf Calw Dahlem Dahme Dahn Dalaas Damme Damp Daun Diez Dießen "
    "Dorfen Drage Ebene Ebern Ehrenberg Eich Eichholz Eisenberg Elend Elster Engen Enger Enns Ense Eppstein Erbach Erding "
    "Essel Essen Essing Falkenberg Fels Ferien Fintel Fischbach Fischen Flecken Floss Forst Frankenberg Freiberg "
    "Freudenberg Friedberg Friedland Friedrichsberg Frose Furth Fusch Fügen Fürstenberg Gaming Gars Gehren Geldern Gera "
    "Gerstetten Geyer Gleichen Gnas Goch Goldbeck Goldberg Gossau Graben Graz Greifenberg Greven Gries Griffen Grub Grün "
    "Gurten Haag Haar Hagen Hahn Hain Halle Haltern Halver Hamm Hann Haren Hartberg Hartmannsdorf Harz Hatten Haus Haßloch "
    "Heek Heide Heiden Heilbad Hemer Heringen Herrnhut Hessen Heuthen Hinte Hirschbach Hirschberg Hochwald Hof Hohenberg "
    "Hohn Holle Holm Homberg Horb Horn Hornberg Horst Huben Hude Hungen Höchst Höfen Iden Imker Imst Inden Insel Isny Jabel "
    "Jade Jever Juist Jura Kade Kahl Kaiser Kalkar Kall Kaltenbach Kamen Kamern Kammern Kandel Kasten Katsch Kaub Kehl Kell "
    "Keltern Kempen Kilb Kirchberg Kirchdorf Kirchheim Kist Klaus Klausen Klein Klötze Konz Koppl Kornberg Krempe Krien "
    "Kronberg Kropp Krumbach Krün Kusel Körner Kühren Küps Laage Lage Lahr Lambrecht Landau Landl Landsberg Langen Lauf "
    "Laufen Lauterbach Lech Leck Leer Lehnin Lehre Leiben Lend Lenzen Leun Lich Lichte Lichtenberg Liebenfels Lienen "
    "Limbach Limberg Linden Lindenberg Lindern Linz Lofer Lohmann Lohne Lohr Loose Lorch Luhe Lunden Lutter Löhne Lüder "
    "Lügde Malta Mank Marbach March Maria Marktl Marl Marne Marxen Matzen Mauern Mauth Meine Melle Mellen Menden Mengen "
    "Menz Merzen Messel Missen Mitte Moers Molln Moos Mosel Motten Much Muhr Munster Murg Mücke Mühldorf Mühlen Mühlhausen "
    "Münsterberg Nagel Neudorf Neuhaus Neuhof Neukirch Neumarkt Neunkirchen Neuss Neustadt Nohn Norden Nusse Oberberg "
    "Oberdorf Oberland Oder Oelde Oetz Olpe Orth Osten Otter Pahlen Perl Pitten Plan Plate Plau Polch Pram Prein Raab Raben "
    "Rahden Rain Rainbach Ramsau Ratten Recke Rees Regen Reichenbach Reit Reken Remda Retz Rheine Ried Riede Roding Rohr "
    "Rohrbach Rosche Rosenberg Rosengarten Rosenheim Roth Rott Ruden Rust Saal Salem Sande Schale Schleife Schlieben "
    "Schlitz Schloss Schlossberg Schmelz Schmitten Schopp Schotten Schwabach Schwalbach Schwand Schwarz Schwarzenberg "
    "Schweigen Schwerte Schönberg Schützen Seeg Seelow Seewald Selb Selm Senden Siegen Sien Silz Singen Sitten Sonntag "
    "Spalt Speicher Springe Stade Stadl Stadland Stein Steinbach Steinberg Steinen Steinhaus Stelle Stetten Stolberg "
    "Stollberg Strem Stuer Stuhr Sulingen Sulz Sundern Sylt Söll Süßen Tann Tanna Tarp Tauche Teichel Tengen Terz Tessin "
    "Thun Tonna Traun Treffen Trent Treuen Trieben Tulln Twist Uder Ulm Ulmen Unterwald Uri Verl Vils Vitis Wabern Wagner "
    "Wald Wangen Waren Wartenberg Warth Wedel Weener Wehr Weida Weiden Weil Weiler Weimar Weingarten Weins Weiz Weißenberg "
    "Welle Wellen Wels Wenden Werben Werder Werfen Werl Werne Werther Wesel Wetter Weyer Weyhe Wieda Wiehl Wieren Wiesen "
    "Wiesloch Wildenfels Wimmer Winden Wingst Winkler Winklern Winsen Winter Wissen Witten Wittenberg Wolfen Wolkenstein "
    "Worms Wörth Xanten Zeil Zell Zingst Zirl Zug Übersee".split()
)
PLACES: dict[str, str] = {
    **dict.fromkeys(REGIONS, "other"),
    **dict.fromkeys(TOWNS, "city"),
    **dict.fromkeys(STATES, "state"),
    **dict.fromkeys(COUNTRIES, "country"),
}
"""Kind of each place by name; word towns are not among them."""
for _word in (*WORD_TOWNS, *REGIONS_THAT_ARE_WORDS):
    PLACES.pop(_word, None)
del _word


@cache
def localities() -> frozenset[str]:
    """Some six thousand localities of Germany, Austria and Switzerland (``data/localities.txt``), without word towns."""
    text = files(__package__).joinpath("data/localities.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#")) - WORD_TOWNS


def is_place(name: str) -> bool:
    """Whether a name, or its first part before a hyphen or addition, is a known place; word towns count too."""
    first = name.partition(" ")[0]
    for one in (name, name.removesuffix("s"), name.partition("-")[0], first, name.partition(" (")[0]):
        if one in PLACES or one in localities() or one in WORD_TOWNS:
            return True
    return False
