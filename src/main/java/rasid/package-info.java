/// The whole program in four classes: `Intake` polls a feed and stores hits together with the mail they
/// owe, `Dispatch` sends what is owed, `Digests` closes the windows of digests, `Daemon` starts and stops
/// the three. `Operator` is told of faults by all of them.
///
/// The others are their parts, each said in its first sentence:
///
/// - a poll ([Intake]): [Scout] with [Noting] and [Overrun], [ArticleReader] with [FurtherPages],
///   [Archivist] with [Elsewhere] and [Alerts], [Recheck], both by [Landing]; [PollEnd]; [Health] with
///   [PageFaults], [UnreadFaults], [WaysOut] and [FaultBook]
/// - mail ([Dispatch], [Digests]): [MailWriter], [Envelopes], [Held]; [Readings], [DigestChanges]
/// - the daemon ([Daemon]): [Works], [Reload], [Timetable], [Upkeep], [ConfigWatch], [DataFolder],
///   [Outages]
/// - for commands: [AtRest], [Preview], [Discovery]
///
/// [InForce] is the configuration that all of them see, [Journal] what they say of their work. What they
/// only decide lies in [rasid.joining] and [rasid.alert].
///
/// Imports all but `rasid.cli`.
@NullMarked
package rasid;

import org.jspecify.annotations.NullMarked;
