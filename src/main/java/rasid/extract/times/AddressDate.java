package rasid.extract.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.extract.page.Page;

/// The day in a page's address: `/2020/02/18/`, `/2020-02-18-`, `-20200218-`, `/18-02-2020/`. Nobody
/// writes a date into an address by chance, and no template changes it later.
final class AddressDate {
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final Pattern PARTED =
            Pattern.compile("[/_.=-]((?:19|20)\\d\\d)([/_-])" + MONTH + "\\2" + DAY + "(?:[/_.?&T-]|$)");
    private static final Pattern JOINED =
            Pattern.compile("[/_.=-]((?:19|20)\\d\\d)/?(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:[/_.?&T-]|$)");
    private static final Pattern TURNED = Pattern.compile("[/_.-]" + DAY + "-" + MONTH + "-(20\\d\\d)(?:[/_.-]|$)");

    private AddressDate() {}

    static Optional<LocalDate> of(Page page) {
        String address = page.address().toString();
        Matcher parted = PARTED.matcher(address);
        if (parted.find()) {
            return day(page, parted.group(1), parted.group(3), parted.group(4));
        }
        Matcher joined = JOINED.matcher(address);
        if (joined.find()) {
            return day(page, joined.group(1), joined.group(2), joined.group(3));
        }
        Matcher turned = TURNED.matcher(address);
        return turned.find() ? day(page, turned.group(3), turned.group(2), turned.group(1)) : Optional.empty();
    }

    /// A day that can be, of an article; empty where it is none.
    static Optional<LocalDate> day(Page page, String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            // Only days that can be: not those of events to come.
            return page.date(date.toString()).map(moment -> date);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
