package rasid.fetch;

/// How we name ourselves to servers: `Rasid/1.0 (+https://desk.example/about)`.
final class UserAgent {
    /// The name that robots.txt files know us by.
    static final String PRODUCT = "Rasid";

    private UserAgent() {}

    /// @param contact an address or URL; `""` for none
    static String of(String contact) {
        String version = UserAgent.class.getPackage().getImplementationVersion();
        String product = PRODUCT + "/" + (version == null ? "dev" : version);
        String clean = contact.replaceAll("[^\\x21-\\x7E]|[()]", "");
        return clean.isEmpty() ? product : "%s (+%s)".formatted(product, clean);
    }
}
