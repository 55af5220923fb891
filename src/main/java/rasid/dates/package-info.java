/// Reads dates, times and durations as people and machines write them.
///
/// Start at [rasid.dates.Dates#read]: it cleans the text (`DateText`), takes the time of day and its zone out of it
/// (`Clock`, `Zones`), and finds the day in what is left (`Days`, `Months`); numbers that count from 1970 are `Epoch`.
/// To teach it a language, add its names to the table in `Months`. [rasid.dates.Durations] is for configuration.
///
/// Pure; imports nothing of ours.
@NullMarked
package rasid.dates;

import org.jspecify.annotations.NullMarked;
