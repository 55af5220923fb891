/// Sends mails: over SMTP, or into a folder.
///
/// Imports `rasid.model`, `rasid.config`.
@NullMarked
package rasid.deliver;

import org.jspecify.annotations.NullMarked;
