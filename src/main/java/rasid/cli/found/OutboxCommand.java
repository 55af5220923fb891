package rasid.cli.found;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.cli.command.Times;
import rasid.cli.terminal.Screen;
import rasid.control.DropDelivery;
import rasid.control.RetryDelivery;
import rasid.control.ShowDelivery;
import rasid.store.Deliveries;

/// `rasid outbox`: the mails that are owed, were sent, or were refused. Without a subcommand it lists what is not sent.
@Command(
        name = "outbox",
        description = "Lists the mails that are owed and those that were refused; shows, retries or drops one.",
        mixinStandardHelpOptions = true,
        subcommands = {
            OutboxCommand.Listing.class,
            OutboxCommand.Show.class,
            OutboxCommand.Retry.class,
            OutboxCommand.Drop.class
        })
public final class OutboxCommand extends OutboxList {

    /// `rasid outbox list`: as `rasid outbox`.
    @Command(
            name = "list",
            description = "Lists the mails that are owed and those that were refused, the newest first.",
            mixinStandardHelpOptions = true)
    static final class Listing extends OutboxList {}

    /// `rasid outbox show ID`.
    @Command(
            name = "show",
            description = "Shows one delivery, and the mail that it is.",
            mixinStandardHelpOptions = true)
    static final class Show extends DataCommand {
        @Parameters(paramLabel = "ID", description = "the number that outbox list shows")
        private long id;

        @Mixin
        private Times times = new Times();

        @Override
        protected int run(Access access, PrintWriter out) throws InterruptedException {
            ShowDelivery.Answer answer = access.ask(new ShowDelivery(id));
            Deliveries.Entry delivery = answer.delivery();
            out.printf("Delivery %d: %s to %s%n", id, OutboxList.word(delivery.kind()), delivery.recipient());
            out.printf("State:    %s%n", OutboxList.state(delivery));
            out.printf("Owed:     %s%n", times.at(delivery.createdAt()));
            if (delivery.nextAttemptAt() != null) {
                out.printf("Next:     %s, attempt %d%n", times.at(delivery.nextAttemptAt()), delivery.attempt() + 1);
            }
            if (delivery.sentAt() != null) {
                out.printf("Sent:     %s, at attempt %d%n", times.at(delivery.sentAt()), delivery.attempt());
            }
            String reason = OutboxList.reason(delivery, times);
            if (!reason.isEmpty()) {
                out.printf("Reason:   %s%n", Screen.clean(reason));
            }
            out.printf(
                    "Subject:  %s%n%n", Screen.apart(Screen.clean(answer.mail().subject())));
            answer.mail().text().lines().forEach(out::println);
            return 0;
        }
    }

    /// `rasid outbox retry ID…`.
    @Command(
            name = "retry",
            description = "Makes deliveries due at once that are owed or were refused.",
            mixinStandardHelpOptions = true)
    static final class Retry extends DataCommand {
        @Parameters(paramLabel = "ID", arity = "1..*", description = "the numbers that outbox list shows")
        private List<Long> ids = List.of();

        @Override
        protected int run(Access access, PrintWriter out) throws InterruptedException {
            for (long id : ids) {
                access.ask(new RetryDelivery(id));
                out.printf("Delivery %d is due now%s.%n", id, access.daemonRuns() ? "" : ", when the daemon runs");
            }
            return 0;
        }
    }

    /// `rasid outbox drop ID…`.
    @Command(
            name = "drop",
            description = "Takes deliveries off the outbox unsent. They stay to be shown, and retry brings them back.",
            mixinStandardHelpOptions = true)
    static final class Drop extends DataCommand {
        @Parameters(paramLabel = "ID", arity = "1..*", description = "the numbers that outbox list shows")
        private List<Long> ids = List.of();

        @Override
        protected int run(Access access, PrintWriter out) throws InterruptedException {
            for (long id : ids) {
                access.ask(new DropDelivery(id));
                out.printf("Delivery %d is dropped and will not be sent.%n", id);
            }
            return 0;
        }
    }
}
