internal import RedactionNames

/// Labels of forms and headings of columns that tell that a name follows.
enum NameLabelWords {
    /// What a label announces.
    enum Label: Sendable {
        case person, organization
    }

    /// What a label of these words announces, or nil if they are none.
    static func label(_ words: [UInt32]) -> Label? {
        guard let last = words.last else { return nil }
        if words.count == 1 {
            if person.contains(last) { return .person }
            return organization.contains(last) ? .organization : nil
        }
        // "Customer name", "Name of patient", "Contact person", "Prepared by".
        if name.contains(last) || words.first.map(name.contains) == true {
            return words.contains(where: organization.contains)
                ? .organization : words.contains(where: thing.contains) ? nil : .person
        }
        if by.contains(last), words.count == 2, done.contains(words[0]) { return .person }
        return person.contains(last) ? .person : nil
    }

    private static let name = WordSet("name names nom nombre nome navn namn naam imię nimi")
    private static let thing = WordSet(
        """
        file user domain product project host server table field column variable brand street road bank account \
        item model font class function method package event course
        """)
    private static let by = WordSet("by von par por da")
    private static let done = WordSet(
        """
        prepared approved reviewed written signed issued submitted requested created reported authored edited \
        checked completed represented witnessed
        """)
    private static let person = WordSet(
        """
        name surname forename lastname firstname fullname client patient applicant claimant defendant plaintiff \
        employee author contact attendee attendees participants present apologies signatory witness beneficiary \
        passenger guest tenant landlord owner assignee manager supervisor attention attn recipient sender candidate \
        nominee spouse guardian insured customer borrower physician doctor interviewer interviewee cc bcc from to \
        chair facilitator vorname nachname familienname ansprechpartner kunde patientin mitarbeiter prénom apellido \
        apellidos cognome paziente cliente
        """)
    private static let organization = WordSet(
        """
        company employer supplier vendor organization organisation firm contractor firma entreprise empresa azienda
        """)
}
