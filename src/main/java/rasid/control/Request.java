package rasid.control;

/// A question to Rasid's data, or something to be done to it.
///
/// An implementation is a record of plain fields, which travels as JSON and is safe to send twice.
///
/// @param <A> the answer, a record that travels as JSON
public sealed interface Request<A>
        permits Backtest,
                CopyDatabase,
                CountForms,
                DropDelivery,
                FindHits,
                FindStories,
                GetStatus,
                LintRules,
                ListDeliveries,
                ListRules,
                ListSources,
                MarkHit,
                MarkSamples,
                RetryDelivery,
                ShowChanges,
                ShowDelivery,
                ShowRepeated,
                WhyNot {

    /// Does the work, in the daemon or in the command's own process. Safe to call from any thread.
    ///
    /// @throws Refusal when it cannot be done for a reason that the user can mend
    A answer(Premises premises);

    /// What [#answer] answers with.
    Class<A> answerType();
}
