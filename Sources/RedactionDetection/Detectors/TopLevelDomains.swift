/// The ends of host names that people write without a scheme.
enum TopLevelDomains {
    /// Ends that hardly stand after a full stop in prose or in a file's name.
    static let distinct: Set<String> = [
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "eu", "io", "dev", "app", "tech", "online",
        "site", "shop", "store", "xyz", "cloud", "agency", "travel", "museum", "aero", "coop", "jobs", "mobi", "tel",
        "example", "test", "onion", "uk", "de", "fr", "nl", "ch", "ca", "au", "nz", "jp", "cn", "kr", "ru", "br", "mx",
        "ar", "cl", "co", "pt", "dk", "fi", "pl", "cz", "sk", "hu", "ro", "bg", "gr", "hr", "rs", "lt", "lv", "lu",
        "ie",
        "il", "tr", "ua", "za", "ng", "ke", "eg", "ma", "tn", "ae", "sa", "qa", "sg", "hk", "tw", "th", "vn", "ph",
        "kz",
        "bs", "bb", "jm", "ky", "bm", "vg", "mt", "cy", "li", "mc", "ad", "gi", "je", "gg", "tv", "fm", "yt", "wales",
        "london", "berlin", "paris", "nyc", "bank", "law", "legal", "yachts", "luxury", "media", "group", "global",
        "company", "email", "solutions", "consulting", "finance", "capital", "ventures", "health", "clinic", "hotel",
    ]

    /// Ends that are words or the ends of file names as well; they need a third label or a path.
    static let ambiguous: Set<String> = [
        "it", "at", "be", "in", "is", "me", "my", "no", "so", "to", "us", "am", "as", "do", "es", "se", "si", "la",
        "id",
        "ee", "pe", "uy", "ai", "gs", "cc", "pk", "lk", "bd", "ir", "iq", "name", "pro", "live", "life", "world",
        "today",
        "news", "blog", "page", "link", "team", "work", "works", "space", "one", "top", "win", "club", "art", "design",
    ]
}
