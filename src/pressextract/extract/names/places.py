"""Places that everybody knows: countries, states and large towns, written from general knowledge.

Towns that are words, too, stand apart: they count as towns only with a sign beside them.
"""

from __future__ import annotations

__all__ = ["COUNTRIES", "PLACES", "REGIONS", "STATES", "TOWNS", "WORD_TOWNS"]

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
WORD_TOWNS = (
    "Essen", "Singen", "Hof", "Hagen", "Halle", "Leer", "Norden", "Buch", "Weiden", "Verl", "Bergen", "Werder", "Baden", "Haar",
    "Kehl", "Weil", "Hamm", "Moers", "Plan", "Au", "Lage", "Leck", "Lich", "Wesel", "Winsen", "Wangen", "Rheine", "Bern", "Worms",
    "Landau", "Siegen", "Ahrensburg", "Weingarten", "Zug", "Uri", "Jura", "Krumbach", "Schale", "Daun", "Ried", "Melle", "Neuss",
    "Münster", "Marl", "Selm", "Waren", "Calw", "Horb", "Schmölln", "Forst", "Peitz", "Guben", "Bruck", "Ebern", "Regen", "Roth",
)  # fmt: skip
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
