/// Characters, tokens and inflection.
///
/// Pure; imports nothing of ours.
@NullMarked
package rasid.language;

import org.jspecify.annotations.NullMarked;
