/// Reads dates, times and durations as people and machines write them.
///
/// Start at [Dates#read]. What machines write to the letter is read first ([StandardForms]). Any other text is
/// brought to one spelling ([DateText]), time of day and zone are taken out ([TimeOfDay], [Zones]), and the day is
/// read from what is left, by the first of these that can: digits alone ([NumberForms]), days in numbers
/// ([DayForms]), days with a month's name ([NamedDays], [Months]), distances from now ([Relative]). The names stand
/// in tables beside the classes. [Durations] is for configuration and commands.
///
/// Pure; imports nothing of ours.
@NullMarked
package rasid.dates;

import org.jspecify.annotations.NullMarked;
