import AnnotatedText
import Foundation

/// Invents names, places and the small change of office prose.
struct NameForge {
    private let lists: WordLists
    var generator: SeededGenerator

    init(lists: WordLists, seed: UInt64) {
        self.lists = lists
        generator = SeededGenerator(seed: seed)
    }

    /// What a template asks for, and what sort of name it is; nil for a word that is none of these.
    mutating func filling(for word: String) -> (text: String, type: MentionType)? {
        switch word {
        case "person": (person(), .person)
        case "first": (first(), .person)
        case "last": (last(), .person)
        case "org": (organization(), .organization)
        case "brand": (brand(), .organization)
        case "firm": (firm(), .organization)
        case "university": (generator.chance(0.5) ? "University of \(city())" : "\(city()) University", .organization)
        case "city": (city(), .location)
        case "country": (generator.pick(lists.countries), .location)
        case "initial": (String(first().prefix(1)), .person)
        case "title": (generator.pick(["Mr", "Ms", "Mrs", "Dr", "Prof", "Mr.", "Ms.", "Mrs.", "Dr.", "Prof."]), .value)
        case "titlecaps": (generator.pick(["MR", "MRS", "MS", "DR"]), .value)
        case "job": (generator.pick(NameForge.jobs), .value)
        case "month": (generator.pick(NameForge.months), .value)
        case "date": (date(), .value)
        case "time": ("\(number(1...12)):\(number(10...59))", .value)
        case "money": ("\(generator.pick(["$", "€", "£", "USD "]))\(number(10...90_000))", .value)
        case "ref": ("\(generator.pick(["", "INV-", "PO", "R"]))\(number(1000...99_999))", .value)
        case "n": ("\(generator.chance(0.5) ? number(1...99) : number(1950...2030))", .value)
        default: nil
        }
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// One from a list that begins with the commonest: the first of them come up most.
    private mutating func common(_ list: [String]) -> String {
        let share = Double.random(in: 0..<1, using: &generator)
        return list[Int(share * share * share * Double(list.count))]
    }

    private mutating func first() -> String {
        generator.chance(0.5) ? common(lists.firstNames) : generator.pick(lists.international.first)
    }

    private mutating func last() -> String {
        let name = generator.chance(0.5) ? common(lists.familyNames) : generator.pick(lists.international.family)
        switch number(0...39) {
        case 0: return "O'\(name)"
        case 1: return "Mc\(name)"
        case 2: return "\(name)-\(generator.pick(lists.international.family))"
        case 3: return "\(generator.pick(["de", "van", "von", "van der", "de la", "di", "al", "el", "da"])) \(name)"
        case 4: return "\(name)\(generator.pick(NameForge.endings))"
        default: return name
        }
    }

    private mutating func person() -> String {
        switch number(0...19) {
        case 0...2: "\(first()) \(first().prefix(1)). \(last())"
        case 3: "\(first()) \(first()) \(last())"
        case 4: "\(first().prefix(1)). \(last())"
        case 5: "\(first().prefix(1)).\(first().prefix(1)). \(last())"
        case 6: "\(first())-\(first()) \(last())"
        default: "\(first()) \(last())"
        }
    }

    private mutating func city() -> String { generator.pick(lists.cities) }

    private mutating func organization() -> String {
        let stem = generator.chance(0.6) ? generator.pick(lists.organizations) : last()
        switch number(0...9) {
        case 0...3: return "\(stem) \(generator.pick(NameForge.fields)) \(generator.pick(NameForge.forms))"
        case 4...5: return "\(stem) \(generator.pick(NameForge.forms))"
        case 6: return "\(stem) & \(last())"
        case 7: return "\(stem) \(generator.pick(NameForge.fields))"
        case 8: return generator.chance(0.5) ? "\(city()) \(generator.pick(NameForge.bodies))" : "Bank of \(city())"
        default: return "\(stem) and \(last()) \(generator.pick(NameForge.forms))"
        }
    }

    /// A made-up name of one word, as new companies like them: `Solarpath`, `Zentria`.
    private mutating func brand() -> String {
        let (first, second) = (generator.pick(NameForge.brandBeginnings), generator.pick(NameForge.brandEndings))
        switch number(0...5) {
        case 0: return "\(first.capitalized) \(second.capitalized)"
        case 1: return generator.pick(lists.organizations)
        default: return (first + second).capitalized
        }
    }

    /// A partnership, named after its partners.
    private mutating func firm() -> String {
        switch number(0...5) {
        case 0...1: "\(last()), \(last()) and \(last())"
        case 2: "\(last())-\(last())"
        case 3: "\(last()) \(generator.pick(["Group", "LLC", "Inc", "Ltd", "PLC", "and Sons", "LLP"]))"
        case 4: "\(last()) and \(last())"
        default: "\(last()), \(last()) & \(last()) LLP"
        }
    }

    private mutating func date() -> String {
        let (day, month, year) = (number(1...28), generator.pick(NameForge.months), number(1990...2030))
        return generator.chance(0.5) ? "\(day) \(month) \(year)" : "\(month) \(day), \(year)"
    }

    private static let endings = [
        "ov", "ova", "ski", "ska", "escu", "opoulos", "sson", "ez", "inho", "enko", "yan", "dze",
    ]
    private static let brandBeginnings = split(
        """
        solar data cloud health med bio geo eco net web info know fact smart open true clear blue green red bright swift
        quick fin pay cash credit legal law home farm food fresh agri auto moto aero sky star sun moon wind wave water
        aqua terra urban city civic metro geno neuro cardio pharma clini vita zen nov lum ver ax ex in on tri bi uni omni
        pan inter trans cross over under up get my go be re de kno zu xy qua ky lo ma ro ta vi za ele opti simpl
        """)
    private static let brandEndings = split(
        """
        list set path forge ly ify io hub lab labs works ware soft tech logic logics metrics graph grid base point link
        bridge port gate way map maps score rank check scan sense sight view vision mind brain think pulse beat stream
        flow line lane track trace time spot place space nest hive box pack kit tool gear wise bit byte code script text
        word media cast news feed share trade market shop store cart pay fund bank trust care cure gen genix nomics
        tria tron vance vero dyne on ex us ia eo era ora
        """)
    private static func split(_ words: String) -> [String] {
        words.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static let fields = [
        "Consulting", "Systems", "Logistics", "Pharma", "Trading", "Foods", "Media", "Energy", "Capital", "Insurance",
        "Software", "Partners", "Holdings", "Group", "Technologies", "Solutions", "Travel", "Airlines", "Hotels",
        "Legal",
    ]
    private static let forms = [
        "Ltd", "Ltd.", "Limited", "Inc", "Inc.", "LLC", "LLP", "plc", "PLC", "Corp.", "Corporation", "GmbH", "AG",
        "S.A.",
        "SARL", "S.p.A.", "B.V.", "AB", "Oy", "A/S", "Pty Ltd", "Co.",
    ]
    private static let bodies = [
        "Hospital", "Council", "Chamber of Commerce", "District Court", "Police Department", "Institute of Technology",
        "Business School", "City Council", "Airport Authority", "Foundation",
    ]
    private static let jobs = [
        "Project Manager", "Head of Sales", "Chief Financial Officer", "Managing Director", "Software Engineer",
        "Nurse",
        "Consultant", "Senior Analyst", "Partner", "Assistant", "HR Manager", "Head of Operations", "Attorney at Law",
    ]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
