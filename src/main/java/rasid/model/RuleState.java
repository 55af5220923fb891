package rasid.model;

/// What a rule's hits lead to: `live` ones are mailed, `trial` ones are stored only, `off` ones are not looked
/// for.
public enum RuleState {
    LIVE,
    TRIAL,
    OFF
}
