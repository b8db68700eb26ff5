/// Words that tell a street, in the languages that addresses are found in.
enum StreetWords {
    /// Behind a street's name in English.
    static let types = words(
        """
        street st avenue ave road rd lane ln boulevard blvd terrace crescent cres gardens grove parkway pkwy highway
        hwy mews quay turnpike esplanade promenade plaza expressway causeway motorway
        """)

    /// Behind a street's name in English, but words of other use too.
    static let ambiguousTypes = words(
        "way place pl court square sq close hill park walk row view rise green gate loop ridge heights alley wharf path dr drive circle trail"
    )

    /// Before a street's name.
    static let prefixes = words(
        """
        rue avenue av ave boulevard bd blvd place chemin allée allee impasse route quai cours passage calle avenida avda
        paseo plaza carrera via viale piazza corso vicolo largo rua travessa praça alameda ul ulica aleja al os strada
        bulevardul ulice náměstí út utca nábřeží třída cesta trg estrada avinguda carrer plaça passeig rúa camiño camino
        carretera glorieta ronda strada piazzale contrada lungomare borgo sentier square villa quartier cité r c calea
        strasse leoforos odos λεωφόρος οδός
        """)

    /// At the end of a street's name, in one word with it or as the last of its words.
    private static let endings = [
        "straße", "strasse", "str", "weg", "platz", "allee", "gasse", "damm", "ufer", "stieg", "chaussee",
        "straat", "laan", "plein", "gracht", "kade", "dijk", "singel", "dreef", "baan", "gatan", "vägen", "gränd",
        "gaten", "gata", "veien", "vegen", "vej", "vei", "väg", "gate", "gade", "allé", "stræde", "vænget", "stræti",
        "straeti", "stigen", "backen", "bakken", "torget", "svingen", "katu", "tie", "kuja", "polku", "raitti", "tänav",
        "maantee", "puiestee", "tee", "iela", "gatve", "gatvė", "utca", "útja", "út", "tér", "körút", "rakpart", "u",
        "vegur", "ulica", "ulice", "cesta", "hof", "steeg", "markt", "steenweg", "kalea", "etorbidea", "enparantza",
    ]

    /// The same by their last bytes, with the numbers of their letters.
    private static let endingsByLastByte: [[(bytes: [UInt8], letters: Int)]] = endings.reduce(
        into: Array(repeating: [], count: 256)
    ) { endings, ending in
        let bytes = Array(ending.utf8)
        if let last = bytes.last { endings[Int(last)].append((bytes, ending.count)) }
    }

    static func isEnding(_ word: String) -> Bool {
        guard let last = word.utf8.last else { return false }
        return endingsByLastByte[Int(last)].contains { word.utf8.elementsEqual($0.bytes) }
    }

    /// Whether a word ends so, with more before the ending than a name that happens to.
    static func endsInEnding(_ word: String) -> Bool {
        guard let last = word.utf8.last else { return false }
        return endingsByLastByte[Int(last)].contains { ending, letters in
            guard word.utf8.suffix(ending.count).elementsEqual(ending) else { return false }
            return word.count > letters + (letters > 4 ? 1 : 4)
        }
    }

    /// Those that stand as words of their own though they are short.
    static let shortEndings: FoldedWords = ["str", "weg", "vej", "vei", "väg", "út", "tér", "u"]

    /// Between the words of a street's name.
    static let particles = words(
        "de du des la le les l d et del della dei dalla dal degli di do da dos das el los las y e van der den den am an im zum zur ten of"
    )

    /// Before the number of a part of a house.
    static let units = words("apt apartment suite ste flat appt app wohnung whg")

    /// Before the number of a box at a post office, with what stands before.
    static let boxes = words("box postfach postbus bp apartado boks postboks postlåda")

    static let states = words(
        """
        al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa
        ri sc sd tn tx ut vt va wa wv wi wy dc pr gu vi aa ae ap nsw vic qld tas act
        """)

    private static func words(_ list: String) -> FoldedWords {
        FoldedWords(list.split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    /// Words behind an address that begin something else.
    static let labels: FoldedWords = [
        "account", "bic", "card", "date", "email", "fax", "iban", "invoice", "konto", "mobile", "phone", "ref",
        "reference", "swift", "tel", "telefon", "telephone", "vat", "web", "website",
    ]
}
