/// Reads what people edit: `config/` and `seeds/`, with a line number for every fault.
///
/// Imports `rasid.model`, `rasid.match`, `rasid.dates`.
@NullMarked
package rasid.config;

import org.jspecify.annotations.NullMarked;
