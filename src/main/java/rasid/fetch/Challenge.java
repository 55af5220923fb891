package rasid.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Knows the pages by which bot checks stand in the way of a site, by the marks that each product leaves on all sites
/// that use it. Some leave their marks on ordinary pages too, so a mark counts only on a page with next to no text.
final class Challenge {
    private record Product(String name, Pattern mark) {
        static Product of(String name, String mark) {
            return new Product(name, Pattern.compile(mark, Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<Product> PRODUCTS = List.of(
            Product.of(
                    "Cloudflare",
                    "_cf_chl_opt|cf-browser-verification|cf_chl_|cf-error-details|\\| Cloudflare</title>"),
            Product.of("DDoS-Guard", "/\\.well-known/ddos-guard/|check\\.ddos-guard\\.net|<title>DDoS-Guard"),
            Product.of("Imperva", "_Incapsula_Resource|Incapsula incident ID"),
            Product.of("Sucuri", "sucuri_cloudproxy_js|Sucuri WebSite Firewall"),
            Product.of("Akamai", "/_sec/cp_challenge/|bm-verify|errors\\.edgesuite\\.net"),
            Product.of("DataDome", "captcha-delivery\\.com"),
            Product.of("HUMAN", "px-captcha|_pxAppId"),
            Product.of("AWS WAF", "awswaf\\.com|AwsWafIntegration|gokuProps"),
            Product.of("Anubis", "anubis_challenge|/\\.within\\.website/x/cmd/anubis"),
            Product.of("ArvanCloud", "__arcsjs|arvancloud"),
            Product.of("Kasada", "/149e9513-01fa-4fb0-aad4-566afd725d1b/"),
            Product.of("Radware", "radware bot manager|/_Incapsula|perfdrive\\.com"),
            Product.of("Vercel", "Vercel Security Checkpoint"),
            Product.of("reCAPTCHA", "google\\.com/recaptcha/|g-recaptcha"),
            Product.of("hCaptcha", "hcaptcha\\.com/"));

    /// Scripts that set a cookie and ask again: every home-made check.
    private static final Pattern COOKIE = Pattern.compile("document\\.cookie\\s*=");

    private static final Pattern AGAIN =
            Pattern.compile("location\\.(reload|replace|href|assign)|window\\.location|\\.submit\\(");

    private static final Pattern WORDS = Pattern.compile(
            "checking your browser|just a moment\\.\\.\\.|verif(y|ying) (that )?you are (a )?human|are you a robot"
                    + "|enable javascript and cookies to continue|ddos protection by|unusual traffic from your"
                    + "|جاري? التحقق من (المتصفح|أنك)|يرجى تفعيل (جافا ?سكريبت|الجافا ?سكريبت)",
            Pattern.CASE_INSENSITIVE);

    /// A page with less text than this has no article.
    private static final int NEXT_TO_NOTHING = 800;

    private Challenge() {}

    /// Looks up a header.
    interface Header {
        @Nullable
        String value(String name);
    }

    /// Whom a header names as the one that stands in the way; null where none does.
    static @Nullable String header(Header headers) {
        String cloudflare = headers.value("cf-mitigated");
        if (cloudflare != null && cloudflare.toLowerCase(Locale.ROOT).contains("challenge")) {
            return "Cloudflare";
        }
        if (headers.value("x-amzn-waf-action") != null) {
            return "AWS WAF";
        }
        return headers.value("x-sucuri-block") == null ? null : "Sucuri";
    }

    /// Who stands in the way, by what the page holds; empty when nobody does.
    ///
    /// @param html the page, or its beginning
    /// @param text what a reader sees of it
    static Optional<String> page(String html, String text) {
        if (text.length() > NEXT_TO_NOTHING) {
            return Optional.empty();
        }
        for (Product product : PRODUCTS) {
            if (product.mark().matcher(html).find()) {
                return Optional.of(product.name());
            }
        }
        if (WORDS.matcher(text).find()) {
            return Optional.of("a check of the browser");
        }
        boolean again = text.length() < NEXT_TO_NOTHING / 4
                && COOKIE.matcher(html).find()
                && AGAIN.matcher(html).find();
        return again ? Optional.of("a cookie test") : Optional.empty();
    }
}
