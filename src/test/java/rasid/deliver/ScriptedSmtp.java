package rasid.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import rasid.config.SmtpConfig;
import rasid.config.SmtpConfig.Tls;
import rasid.deliver.ScriptedSmtp.Act.Say;

/// An SMTP server in this process that does as a test tells it, and keeps what it took.
///
/// Without a script it takes every mail. [#once] and [#always] change what it does at a [Step]; `taken` lists
/// the mails that it has taken over, also those whose sender never learnt of it.
///
/// try (ScriptedSmtp server = ScriptedSmtp.plain()) { server.always(Step.RCPT, "fail5@", new Say("550 5.1.1
/// No such user")); server.once(Step.END, new TakeAndDrop()); new
/// SmtpTransport(server.config()).send(letter);
/// assertThat(server.timesTaken()).containsEntry("<alert-17@rasid>", 1); }
public final class ScriptedSmtp implements AutoCloseable {

    /// Where in the dialogue the server acts; `END` is the dot after the mail.
    public enum Step {
        GREETING,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        END,
        QUIT
    }

    /// What the server does at a step in the place of the usual.
    public sealed interface Act {
        /// Answers with this, code and all; at `END` a 250 takes the mail.
        record Say(String answer) implements Act {}

        /// Answers with this and hangs up.
        record SayAndDrop(String answer) implements Act {}

        /// Hangs up without an answer; at `END` the mail is not taken.
        record Drop() implements Act {}

        /// At `END`: takes the mail and hangs up without an answer.
        record TakeAndDrop() implements Act {}

        /// Answers nothing more and keeps the connection.
        record Hang() implements Act {}

        /// At `END`: takes the mail, then answers nothing and keeps the connection.
        record TakeAndHang() implements Act {}

        /// Sends lines of an answer that never ends, one each `pause`.
        record Drip(Duration pause) implements Act {}
    }

    /// A mail that the server has taken over.
    ///
    /// @param login the user who had logged in; `""` for none
    /// @param message the mail as it came, dots unstuffed, lines ending in CRLF
    public record Taken(String messageId, String from, String to, String login, boolean tls, String message) {}

    private record Scripted(Step step, String part, Act act, boolean once) {}

    private final ServerSocket listener;
    private final @Nullable SSLContext tls;
    private final boolean tlsAtOnce;
    private final Deque<Scripted> script = new ArrayDeque<>();
    private final List<Taken> taken = new ArrayList<>();
    private final Set<Socket> open = new HashSet<>();
    private final Map<String, String> logins = new TreeMap<>();
    private Set<String> extensions = Set.of("SIZE 10485760", "8BITMIME", "SMTPUTF8");
    private final Map<Step, Integer> seen = new EnumMap<>(Step.class);
    private int connections;
    private int underWay;
    private int mostUnderWay;

    private ScriptedSmtp(@Nullable SSLContext tls, boolean tlsAtOnce) {
        this.tls = tls;
        this.tlsAtOnce = tlsAtOnce;
        try {
            listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public static ScriptedSmtp plain() {
        return new ScriptedSmtp(null, false);
    }

    public static ScriptedSmtp withStartTls(SSLContext tls) {
        return new ScriptedSmtp(tls, false);
    }

    public static ScriptedSmtp withTlsAtOnce(SSLContext tls) {
        return new ScriptedSmtp(tls, true);
    }

    /// Offers AUTH, and lets this user in.
    public synchronized ScriptedSmtp user(String name, String password) {
        logins.put(name, password);
        return this;
    }

    /// What EHLO offers, beside STARTTLS and AUTH.
    public synchronized ScriptedSmtp offers(String... names) {
        extensions = Set.of(names);
        return this;
    }

    /// The next time at `step`, and then no more; several are done in turn.
    public synchronized ScriptedSmtp once(Step step, Act act) {
        script.addLast(new Scripted(step, "", act, true));
        return this;
    }

    /// Each time at `step`, unless a [#once] comes first.
    public ScriptedSmtp always(Step step, Act act) {
        return always(step, "", act);
    }

    /// Each time at `step` when the client's line holds `part`.
    public synchronized ScriptedSmtp always(Step step, String part, Act act) {
        script.addLast(new Scripted(step, part, act, false));
        return this;
    }

    /// From now on everything goes the usual way.
    public synchronized ScriptedSmtp behave() {
        script.clear();
        return this;
    }

    public synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    /// How often each Message-ID was taken.
    public synchronized Map<String, Integer> timesTaken() {
        return taken.stream().collect(Collectors.toMap(Taken::messageId, _ -> 1, Integer::sum, TreeMap::new));
    }

    /// How many connections there were.
    public synchronized int connections() {
        return connections;
    }

    public synchronized int openConnections() {
        return open.size();
    }

    /// How many mails were under way together at most, each from its MAIL to the answer to its end.
    public synchronized int mostUnderWay() {
        return mostUnderWay;
    }

    /// How often clients came to this step.
    public synchronized int seen(Step step) {
        return seen.getOrDefault(step, 0);
    }

    public synchronized boolean hasUsers() {
        return !logins.isEmpty();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// How to reach it: by its TLS, without a login, with a short timeout.
    public SmtpConfig config() {
        Tls kind = tls == null ? Tls.NONE : tlsAtOnce ? Tls.IMPLICIT : Tls.STARTTLS;
        return new SmtpConfig("localhost", port(), kind, null, null, Duration.ofSeconds(1), 4);
    }

    @Override
    public void close() {
        try {
            listener.close();
            synchronized (this) {
                for (Socket socket : open) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Act act(Step step, String line, String usual) {
        seen.merge(step, 1, Integer::sum);
        Scripted found = null;
        for (Scripted scripted : script) {
            boolean fits = scripted.step == step && line.contains(scripted.part);
            if (fits && (found == null || (scripted.once && !found.once))) {
                found = scripted;
            }
        }
        if (found == null) {
            return new Say(usual);
        }
        if (found.once) {
            script.remove(found);
        }
        return found.act;
    }

    /// A mail is under way from now on, or no more.
    synchronized void underWay(int change) {
        underWay += change;
        mostUnderWay = Math.max(mostUnderWay, underWay);
    }

    synchronized void take(Taken mail) {
        taken.add(mail);
    }

    /// The answer to EHLO.
    synchronized String capabilities(boolean secured) {
        List<String> lines = new ArrayList<>(List.of("localhost"));
        lines.addAll(extensions);
        if (tls != null && !secured) {
            lines.add("STARTTLS");
        }
        if (!logins.isEmpty() && (tls == null || secured)) {
            lines.add("AUTH PLAIN LOGIN");
        }
        String last = lines.removeLast();
        return lines.stream().map(line -> "250-" + line + "\r\n").collect(Collectors.joining()) + "250 " + last;
    }

    @Nullable
    SSLContext tls() {
        return tls;
    }

    /// The user of an AUTH PLAIN answer, `""` when name or password is wrong.
    synchronized String userOf(String base64) {
        String[] parts = new String(Base64.getDecoder().decode(base64), UTF_8).split("\0", -1);
        return parts.length == 3 && parts[2].equals(logins.get(parts[1])) ? parts[1] : "";
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }

    private void serve(Socket socket) {
        synchronized (this) {
            open.add(socket);
            connections++;
        }
        try (socket) {
            new ScriptedSmtpSession(this, socket, tlsAtOnce).run();
        } catch (IOException e) {
            // The client went away, or was to be left standing.
        } finally {
            synchronized (this) {
                open.remove(socket);
            }
        }
    }
}
