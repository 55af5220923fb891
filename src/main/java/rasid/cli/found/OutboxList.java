package rasid.cli.found;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.cli.command.Times;
import rasid.cli.terminal.Table;
import rasid.control.ListDeliveries;
import rasid.control.Wire;
import rasid.model.Delivery;
import rasid.store.Deliveries;
import rasid.store.Deliveries.State;

/// The list of the outbox.
abstract class OutboxList extends DataCommand {
    @Option(names = "--owed", description = "those that are owed")
    private boolean owed;

    @Option(names = "--refused", description = "those that were refused")
    private boolean refused;

    @Option(names = "--sent", description = "those that were sent")
    private boolean sent;

    @Option(names = "--all", description = "all of them")
    private boolean all;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "at most (default: 50)")
    private int limit;

    @Option(names = "--json", description = "as JSON, one delivery a line")
    private boolean json;

    @Mixin
    private Times times = new Times();

    @Override
    protected final int run(Access access, PrintWriter out) throws InterruptedException {
        ListDeliveries.Answer answer = access.ask(new ListDeliveries(List.copyOf(states()), limit));
        if (json) {
            answer.deliveries().forEach(delivery -> out.println(Wire.json(delivery)));
            return 0;
        }
        Table table = new Table("ID", "KIND", "TO", "HITS", "STATE", "OWED SINCE", "NEXT", "REASON");
        for (Deliveries.Entry delivery : answer.deliveries()) {
            table.row(
                    Long.toString(delivery.id()),
                    word(delivery.kind()),
                    delivery.recipient(),
                    Integer.toString(delivery.tells()),
                    state(delivery),
                    times.at(delivery.createdAt()),
                    Times.from(delivery.nextAttemptAt(), Instant.now()).replace("never", "-"),
                    reason(delivery, times));
        }
        if (!table.isEmpty()) {
            table.print(out, width());
        }
        out.printf(
                "%d owed, %d sent, %d refused%n",
                answer.count().owed(), answer.count().sent(), answer.count().refused());
        return 0;
    }

    private Set<State> states() {
        Set<State> states = EnumSet.noneOf(State.class);
        boolean plain = !owed && !refused && !sent && !all;
        if (owed || plain || all) {
            states.add(State.OWED);
        }
        if (refused || plain || all) {
            states.add(State.REFUSED);
        }
        if (sent || all) {
            states.add(State.SENT);
        }
        return states;
    }

    static String word(Delivery.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// Why it failed, or why it waits.
    static String reason(Deliveries.Entry delivery, Times times) {
        boolean waits = delivery.gathering() && delivery.attempt() == 0 && delivery.kind() == Delivery.Kind.ALERT;
        if (!delivery.reason().isEmpty() || !waits || delivery.state() != State.OWED) {
            return delivery.reason();
        }
        String until = times.at(delivery.nextAttemptAt());
        return delivery.held() > 0
                ? "held: %d alerts sent in the last hour (max_per_hour), until %s".formatted(delivery.held(), until)
                : "takes further hits, or waits for quiet hours to end, until %s".formatted(until);
    }

    static String state(Deliveries.Entry delivery) {
        return switch (delivery.state()) {
            case SENT -> "sent";
            case REFUSED -> "refused";
            case OWED ->
                delivery.leased()
                        ? "being sent"
                        : delivery.attempt() > 0 ? "tried " + delivery.attempt() + "×" : "waits";
        };
    }
}
