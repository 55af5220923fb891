/// When an article was published and last changed.
///
/// Start at [Times], where the order of belief stands: what the page tells machines, what it shows beside
/// the headline and in elements of time ([ShownTimes]), what its address ([AddressDate]) and its scripts
/// hold ([ScriptTimes]). How a date is written is known by [rasid.dates]; [rasid.extract.page.Page#date]
/// reads one in the page's language and zone.
///
/// Pure. Imports [rasid.extract.text], [rasid.extract.looks], [rasid.extract.page], [rasid.extract.html] and
/// [rasid.dates].
@NullMarked
package rasid.extract.times;

import org.jspecify.annotations.NullMarked;
