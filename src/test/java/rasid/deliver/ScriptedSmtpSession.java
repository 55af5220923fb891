package rasid.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import rasid.deliver.ScriptedSmtp.Act;
import rasid.deliver.ScriptedSmtp.Step;
import rasid.deliver.ScriptedSmtp.Taken;

/// One connection to a [ScriptedSmtp], from its greeting to its end.
final class ScriptedSmtpSession {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(\\S+)");

    private final ScriptedSmtp server;
    private final boolean tlsAtOnce;
    private Socket socket;
    private InputStream in;
    private boolean secured;
    private boolean mailUnderWay;
    private String login = "";
    private String from = "";
    private String to = "";

    ScriptedSmtpSession(ScriptedSmtp server, Socket socket, boolean tlsAtOnce) throws IOException {
        this.server = server;
        this.socket = socket;
        this.tlsAtOnce = tlsAtOnce;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    void run() throws IOException {
        try {
            converse();
        } finally {
            underWay(false);
        }
    }

    private void converse() throws IOException {
        if (tlsAtOnce) {
            secure();
        }
        act(Step.GREETING, "", "220 localhost ESMTP");
        while (true) {
            String line = line();
            switch (line.toUpperCase(Locale.ROOT).split("[ :]", 2)[0]) {
                case "EHLO", "HELO" -> act(Step.EHLO, line, server.capabilities(secured));
                case "STARTTLS" -> {
                    if (act(Step.STARTTLS, line, "220 go ahead")) {
                        secure();
                    }
                }
                case "AUTH" -> authenticate(line);
                case "MAIL" -> {
                    from = address(line);
                    underWay(true);
                    act(Step.MAIL, line, "250 OK");
                }
                case "RCPT" -> {
                    to = address(line);
                    act(Step.RCPT, line, "250 OK");
                }
                case "DATA" -> {
                    if (act(Step.DATA, line, "354 go ahead")) {
                        message();
                    }
                }
                case "QUIT" -> {
                    act(Step.QUIT, line, "221 bye");
                    return;
                }
                case "RSET", "NOOP" -> say("250 OK");
                default -> say("500 unknown command");
            }
        }
    }

    private void authenticate(String line) throws IOException {
        String[] words = line.split(" ", -1);
        if (words.length < 3 || !words[1].equals("PLAIN")) {
            say("504 only AUTH PLAIN with its answer at once");
            return;
        }
        login = server.userOf(words[2]);
        act(Step.AUTH, line, login.isEmpty() ? "535 5.7.8 Authentication failed" : "235 welcome");
    }

    private void message() throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = line(); !line.equals("."); line = line()) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        Matcher id = MESSAGE_ID.matcher(message);
        Taken mail = new Taken(id.find() ? id.group(1) : "", from, to, login, secured, message.toString());
        Act act = server.act(Step.END, to, "250 2.0.0 taken");
        boolean takes = act instanceof Act.TakeAndDrop
                || act instanceof Act.TakeAndHang
                || (act instanceof Act.Say(String answer) && answer.startsWith("250"));
        if (takes) {
            server.take(mail);
        }
        perform(act);
        underWay(false);
    }

    private void underWay(boolean now) {
        if (now != mailUnderWay) {
            server.underWay(now ? 1 : -1);
            mailUnderWay = now;
        }
    }

    /// Answers true when the step took its usual course, as far as the code of the answer tells.
    private boolean act(Step step, String line, String usual) throws IOException {
        Act act = server.act(step, line, usual);
        perform(act);
        return act instanceof Act.Say(String answer) && answer.substring(0, 3).equals(usual.substring(0, 3));
    }

    private void perform(Act act) throws IOException {
        switch (act) {
            case Act.Say(String answer) -> say(answer);
            case Act.SayAndDrop(String answer) -> {
                say(answer);
                throw new EOFException("told to hang up");
            }
            case Act.Drop _, Act.TakeAndDrop _ -> throw new EOFException("told to hang up");
            case Act.Hang _, Act.TakeAndHang _ -> {
                while (in.read() >= 0) {
                    // Whatever the client says, it gets no answer; this ends when it goes.
                }
                throw new EOFException("the client went");
            }
            case Act.Drip(var pause) -> {
                socket.setSoTimeout((int) pause.toMillis());
                while (true) {
                    say("250-and so on");
                    awaitEndFor();
                }
            }
        }
    }

    /// Waits for the length of a drip's pause, less when the client goes.
    private void awaitEndFor() throws IOException {
        try {
            if (in.read() < 0) {
                throw new EOFException("the client went");
            }
        } catch (SocketTimeoutException e) {
            // The pause is over.
        }
    }

    private void secure() throws IOException {
        SSLSocket tls =
                (SSLSocket) server.tls().getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        socket = tls;
        in = new BufferedInputStream(tls.getInputStream());
        secured = true;
    }

    private void say(String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the client went");
            }
            line.write(c);
        }
        String text = line.toString(UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }
}
