import RedactionDetection
import Testing

@Suite struct IPAddressDetectorTests {
    @Test(arguments: [
        "198.51.100.23", "203.0.113.7:8443", "192.0.2.0/24", "10.0.0.1", "2001:db8::8a2e:370:7334",
        "4f8a:c99e:dc86:faf9:5988:5f63:375e:8a2a", "fe80::1ff:fe23:4567:890a%eth0", "2001:db8::/32",
        "::ffff:192.0.2.128",
        "64:ff9b::192.0.2.33", "2001:db8:0:0:1:0:0:1",
    ])
    func `an address is found whole`(address: String) async throws {
        #expect(try await IPAddressDetector().found(in: "from \(address), blocked") == [address])
    }

    @Test(arguments: [
        "version 4.18.2.1", "v1.2.3.4", "256.1.1.1", "1.2.3", "1.2.3.4.5", "section 12.1.3.4", "\n4.2.1.3 Berths",
        "in 2.5.1.6 above", "12:30:45", "std::vector", "a::b", "10:20", "01.02.03.04", "00:00:5E:00:53:AF", "::",
        "face::add",
    ])
    func `what is none is left`(text: String) async throws {
        #expect(try await IPAddressDetector().found(in: text) == [])
    }
}
