/// The names of the months in the languages that dates are found in, and their usual abbreviations.
enum MonthNames {
    /// The number of the month, from 1 to 12, or nil for another word. Case and a closing full stop do not matter.
    static func number(of name: some StringProtocol) -> Int? {
        let name = name.lowercased()
        return numbers[name.utf8.contains(UInt8(ascii: ".")) ? name.filter { $0 != "." } : name]
    }

    /// All names as a search without case for ASCII letters finds them: other letters small and large.
    static let keywords: [String] = numbers.keys.sorted().flatMap { name in
        name.reduce([""]) { beginnings, letter in
            let forms = letter.isASCII ? [String(letter)] : [letter.lowercased(), letter.uppercased()]
            return beginnings.flatMap { beginning in forms.map { beginning + $0 } }
        }
    }

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for language in languages {
            for (index, names) in language.split(separator: ",").enumerated() {
                for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
            }
        }
        return numbers
    }()

    /// English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish/Danish/Norwegian, Polish.
    private static let languages = [
        "january jan,february feb febr,march mar,april apr,may,june jun,july jul,august aug,september sep sept,"
            + "october oct,november nov,december dec",
        "januar jänner jän,februar feber,märz mär mrz,april,mai,juni,juli,august,september,oktober okt,november,"
            + "dezember dez",
        "janvier janv,février fevrier févr fevr fév,mars,avril avr,mai,juin,juillet juil,août aout,septembre,octobre,"
            + "novembre,décembre decembre déc",
        "enero ene,febrero,marzo,abril abr,mayo,junio,julio,agosto ago,septiembre setiembre set,octubre,noviembre,"
            + "diciembre dic",
        "gennaio gen,febbraio febbr,marzo,aprile,maggio mag,giugno giu,luglio lug,agosto,settembre sett,ottobre ott,"
            + "novembre,dicembre",
        "janeiro,fevereiro fev,março,abril,maio,junho,julho,agosto,setembro,outubro out,novembro,dezembro",
        "januari,februari,maart mrt,april,mei,juni,juli,augustus,september,oktober,november,december",
        "januari,februari,marts,april,maj,juni,juli,augusti,september,oktober,november,december des",
        "stycznia,lutego,marca,kwietnia,maja,czerwca,lipca,sierpnia,września,października,listopada,grudnia",
    ]
}
