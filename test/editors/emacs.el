;;; Run by Emacs with the settings of docs/editors.md in force and the examples as the working folder: writes one line for each test.  -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'eglot)
(require 'flymake)

;; Markdown has no mode of its own in an Emacs without packages.
(add-to-list 'auto-mode-alist '("\\.md\\'" . text-mode))
(setq make-backup-files nil create-lockfiles nil inhibit-message t)

;; As a person who is asked whether edits are wanted.
(fset 'y-or-n-p #'always)

(defvar failed 0)

(defmacro test (name &rest body)
  "Run BODY as the test NAME and tell how it went; those after it run all the same."
  (declare (indent 1))
  `(condition-case problem
       (progn ,@body (princ (format "ok %s\n" ,name)))
     (error (cl-incf failed) (princ (format "not ok %s: %s\n" ,name (error-message-string problem))))))

(defun wait-for (what holds)
  "Wait until HOLDS answers, which shows that WHAT is there."
  (let ((end (time-add nil 20)))
    (while (not (funcall holds))
      (when (time-less-p end nil) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.1))))

(defun open-report (name)
  "Show the file NAME, and let happen what waits for the next command, as `eglot-ensure' does."
  (switch-to-buffer (find-file-noselect name))
  (run-hooks 'post-command-hook)
  (wait-for "the server" #'eglot-managed-p))

(defun findings ()
  (flymake-start)
  (accept-process-output nil 0.2)
  (mapcar (lambda (each)
            (cons (buffer-substring-no-properties (flymake-diagnostic-beg each) (flymake-diagnostic-end each))
                  (flymake-diagnostic-text each)))
          (flymake-diagnostics)))

(defun place-on (words)
  (goto-char (point-min))
  (let ((case-fold-search nil)) (search-forward words))
  (goto-char (match-beginning 0)))

(defun holds-p (words)
  (save-excursion (goto-char (point-min)) (search-forward words nil t)))

(test "findings appear, each on its own words"
  (open-report "self-evaluation.md")
  (wait-for "a finding on \"Some\"" (lambda () (string-match-p "`Some`" (or (cdr (assoc "Some" (findings))) "")))))

(test "pointing at a word tells the question it raises"
  (place-on "Some families")
  (let (told)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq told text)))
    (wait-for "a hover that asks how many" (lambda () (and told (let ((case-fold-search t)) (string-match-p "how many" told)))))))

(test "a fix is chosen from the list, and puts the blanks in"
  (place-on "Some families")
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _) (or (car (cl-find-if (lambda (each) (string-match-p "‹n› of ‹N›" (car each))) choices)) (error "%S" choices)))))
    (let ((last-nonmenu-event ?.)) ; a key: a menu would want the mouse
      (call-interactively #'eglot-code-actions)))
  (wait-for "the placeholder"
            (lambda () (save-excursion (goto-char (point-min)) (re-search-forward "^2\\.2 .*‹n› of ‹N›" nil t)))))

(test "a citation leads to its row in the register"
  (open-report "panel-report.md")
  (place-on "E21]")
  (let ((found (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
    (unless (string-suffix-p "evidence/register.csv" (xref-location-group (xref-item-location (car found)))) (error "%S" found))))

(test "an item is renamed in the report and its register"
  (place-on "E21]")
  (eglot-rename "E41")
  (save-some-buffers t)
  (unless (holds-p "[E41]") (error "The report has not changed"))
  (with-temp-buffer
    (insert-file-contents "evidence/register.csv")
    (unless (holds-p "\nE41,\"Training records") (error "The register has not changed"))))

(kill-emacs (if (> failed 0) 1 0))
