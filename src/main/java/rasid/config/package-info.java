/// Reads what people edit: `config/` and `seeds/`, with a line number for every fault.
///
/// Start at [rasid.config.ConfigReader#read], which answers a [rasid.config.Loaded]: the whole
/// [rasid.config.Config], or every fault of all files. The record tree of `Config` is the schema. Each file has a
/// reader (`MainReader` with one for each larger section, `RecipientsReader`, `SourcesReader`, `WatchlistDraft`,
/// `ConceptsReader`), which names its keys at its top and reads them with [rasid.config.yaml]. `RuleCompiler` then
/// looks into the expressions and runs the examples.
///
/// To add a key: name it in the reader's `Keys`, read it with one of `Kinds`, keep it in a record, and describe it
/// in the schema that editors read, `config/*.schema.json`; `SchemaTest` says what is missing where. A key that has
/// no effect stays among those for `later`: writing it is a fault, because who wrote it relies on it.
///
/// Touches files, nothing else; the environment is handed in. Imports `rasid.model`, `rasid.match`, `rasid.dates`.
@NullMarked
package rasid.config;

import org.jspecify.annotations.NullMarked;
