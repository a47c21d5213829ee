// Reads the standard input with reviewdog's own parser, in the format that the first argument names, and prints what it understood:
// a JSON array with what a reviewer would be shown.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/reviewdog/reviewdog/parser"
	"github.com/reviewdog/reviewdog/proto/rdf"
)

type suggestion struct {
	Start [2]int32 `json:"start"`
	End   [2]int32 `json:"end"`
	Text  string   `json:"text"`
}

type diagnostic struct {
	Path        string       `json:"path"`
	Start       [2]int32     `json:"start"`
	End         [2]int32     `json:"end"`
	Message     string       `json:"message"`
	Severity    string       `json:"severity"`
	Code        string       `json:"code"`
	URL         string       `json:"url"`
	Suggestions []suggestion `json:"suggestions"`
}

func main() {
	if len(os.Args) != 2 {
		fail(fmt.Errorf("name a format: rdjson or checkstyle"))
	}
	reader, err := parser.New(&parser.Option{FormatName: os.Args[1]})
	if err != nil {
		fail(err)
	}
	found, err := reader.Parse(os.Stdin)
	if err != nil {
		fail(err)
	}
	out := make([]diagnostic, 0, len(found))
	for _, each := range found {
		out = append(out, read(each))
	}
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		fail(err)
	}
}

func read(found *rdf.Diagnostic) diagnostic {
	at := found.GetLocation().GetRange()
	read := diagnostic{
		Path:        found.GetLocation().GetPath(),
		Start:       place(at.GetStart()),
		End:         place(at.GetEnd()),
		Message:     found.GetMessage(),
		Severity:    found.GetSeverity().String(),
		Code:        found.GetCode().GetValue(),
		URL:         found.GetCode().GetUrl(),
		Suggestions: []suggestion{},
	}
	for _, each := range found.GetSuggestions() {
		at := each.GetRange()
		read.Suggestions = append(read.Suggestions, suggestion{place(at.GetStart()), place(at.GetEnd()), each.GetText()})
	}
	return read
}

func place(at *rdf.Position) [2]int32 {
	return [2]int32{at.GetLine(), at.GetColumn()}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
