package rasid;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.simpl.RAMJobStore;

/// Quartz as the clock: one-shot triggers that follow the due times in the tables.
///
/// Two schedulers, so that mail never waits for a poll. A trigger that fires twice does no harm: each job claims
/// its row first. Thread-safe.
final class Timetable implements AutoCloseable {
    private static final String WORK = "work";
    /// A job that failed could not say when it is due next: the database was away. It is run again after this.
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final Scheduler polls;
    private final Scheduler mail;
    private final Duration retry;

    /// What the jobs do. Each answers nothing: the next trigger is set by whoever knows the next due time.
    interface Jobs {
        void poll(String feedId) throws InterruptedException;

        void dispatch() throws InterruptedException;

        void digest(String watchlistId);

        void upkeep();
    }

    Timetable(Jobs jobs, Journal journal) {
        this(jobs, journal, RETRY);
    }

    Timetable(Jobs jobs, Journal journal, Duration retry) {
        this.retry = retry;
        this.polls = scheduler("rasid-polls");
        this.mail = scheduler("rasid-mail");
        add(polls, Map.of("poll", jobs::poll), journal);
        add(
                mail,
                Map.of("dispatch", _ -> jobs.dispatch(), "digest", jobs::digest, "upkeep", _ -> jobs.upkeep()),
                journal);
    }

    /// Sets the clock going. Triggers that are due already fire at once.
    void start() {
        run(() -> {
            mail.start();
            polls.start();
        });
    }

    void pollAt(String feedId, Instant at) {
        set(polls, "poll", feedId, at);
    }

    void digestAt(String watchlistId, Instant at) {
        set(mail, "digest", watchlistId, at);
    }

    /// Lets Dispatch run at `at`; an earlier run that is set already stays. Each time has a trigger of its own,
    /// cut to a tenth of a second, since alerts of many articles fall due together.
    void dispatchAt(Instant at) {
        long tenth = (at.toEpochMilli() + 99) / 100;
        set(mail, "dispatch", Long.toString(tenth), Instant.ofEpochMilli(tenth * 100));
    }

    void upkeepAt(Instant at) {
        set(mail, "upkeep", "upkeep", at);
    }

    /// Stops polls by interrupting them, and mail when what is being sent has been sent.
    @Override
    public void close() {
        run(() -> {
            polls.shutdown(false);
            mail.shutdown(true);
        });
    }

    private static void set(Scheduler scheduler, String job, String name, Instant at) {
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(name, job)
                .forJob(job, WORK)
                .startAt(Date.from(at))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
        run(() -> {
            // Looking for the trigger and making it are two steps for Quartz: of two threads that set the same
            // time at once, one would be refused.
            synchronized (scheduler) {
                if (scheduler.isShutdown()) {
                    return;
                }
                if (scheduler.rescheduleJob(TriggerKey.triggerKey(name, job), trigger) == null) {
                    scheduler.scheduleJob(trigger);
                }
            }
        });
    }

    private static Scheduler scheduler(String name) {
        Properties settings = new Properties();
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, name);
        settings.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, VirtualThreadPool.class.getName());
        settings.setProperty(StdSchedulerFactory.PROP_JOB_STORE_CLASS, RAMJobStore.class.getName());
        try {
            return new StdSchedulerFactory(settings).getScheduler();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz did not start", e);
        }
    }

    private interface Work {
        void run(String name) throws InterruptedException;
    }

    /// What Quartz knows of a job; what it does comes from the factory.
    private static final class Named implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            throw new IllegalStateException("jobs are made by the timetable");
        }
    }

    private void add(Scheduler scheduler, Map<String, Work> works, Journal journal) {
        run(() -> {
            scheduler.setJobFactory((bundle, _) -> {
                String job = bundle.getJobDetail().getKey().getName();
                Work work = Objects.requireNonNull(works.get(job));
                return context -> {
                    String name = context.getTrigger().getKey().getName();
                    try {
                        work.run(name);
                    } catch (InterruptedException e) {
                        // The program stops. What was claimed is taken up again at the next start.
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException | StackOverflowError e) {
                        journal.jobFailed(job + " " + name, e);
                        set(scheduler, job, name, Instant.now().plus(retry));
                    }
                };
            });
            for (String job : works.keySet()) {
                scheduler.addJob(
                        JobBuilder.newJob(Named.class)
                                .withIdentity(JobKey.jobKey(job, WORK))
                                .storeDurably()
                                .build(),
                        true);
            }
        });
    }

    private interface Call {
        void run() throws SchedulerException;
    }

    private static void run(Call call) {
        try {
            call.run();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz refused", e);
        }
    }
}
