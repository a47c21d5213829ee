-- Run by Neovim with the settings of docs/editors.md in force and the examples as the working folder: writes one line for each test.
local editor = require('editor')
local test, wait_for, place_on = editor.test, editor.wait_for, editor.place_on

local function messages_on(words)
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, diagnostic.lnum, diagnostic.lnum + 1, false)[1]
    if line:sub(diagnostic.col + 1, diagnostic.end_col) == words then table.insert(found, diagnostic.message) end
  end
  return table.concat(found, '\n')
end

local function line_with(words)
  for _, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if line:find(words, 1, true) then return line end
  end
  return ''
end

vim.cmd('edit self-evaluation.md')

test('findings appear, each on its own words', function()
  wait_for('a finding on "Some"', function() return messages_on('Some'):find('`Some`', 1, true) end)
  wait_for('the link that leads nowhere', function() return vim.inspect(vim.diagnostic.get(0)):find('evidence/complaints.md', 1, true) end)
end)

test('pointing at a word tells the question it raises', function()
  place_on('Some families')
  wait_for('a hover that asks how many', function()
    vim.lsp.buf.hover()
    vim.wait(300)
    return editor.floating_text():lower():find('how many', 1, true)
  end)
  editor.close_floating()
end)

test('a fix is chosen from the list, and puts the blanks in', function()
  place_on('Some families')
  editor.choose('‹n› of ‹N›')
  vim.lsp.buf.code_action()
  wait_for('the placeholder', function() return line_with('2.2 '):find('‹n› of ‹N›', 1, true) end)
  wait_for('the blanks as a finding', function() return vim.inspect(vim.diagnostic.get(0)):find('‹', 1, true) end)
end)

test('a suppression asks for its reason in the text', function()
  place_on('consistently')
  editor.choose('vague%-consistency', true)
  vim.lsp.buf.code_action()
  wait_for('the suppression', function() return line_with('2.4 '):find('substantiate-disable vague-consistency -- ', 1, true) end)
end)

test('what is deleted takes its findings along', function()
  wait_for('a finding on "several"', function() return messages_on('several') ~= '' end)
  vim.cmd([[%s/several social workers/three social workers/]])
  wait_for('no finding on "several"', function() return messages_on('several') == '' end)
end)

test('nothing else in the text has changed', function()
  vim.cmd('silent write')
  local before, after = editor.original('self-evaluation.md'), vim.fn.readfile('self-evaluation.md')
  assert(#before == #after, 'as many lines')
  local changed = {}
  for number, line in ipairs(before) do
    if line ~= after[number] then table.insert(changed, line:sub(1, 5)) end
  end
  assert(table.concat(changed, '|') == '2.2 S|2.4 S|> "No', table.concat(changed, '|'))
end)

vim.cmd('edit panel-report.md')

test('a citation leads to its row in the register', function()
  wait_for('findings', function() return messages_on('E32') ~= '' end)
  place_on('E21]')
  wait_for('the register', function()
    vim.lsp.buf.definition()
    vim.wait(300)
    return vim.fn.expand('%:t') == 'register.csv'
  end)
  assert(vim.api.nvim_get_current_line():find('^E21,'), vim.api.nvim_get_current_line())
end)

test('an item is renamed from the report, in the report and its register', function()
  vim.cmd('buffer panel-report.md')
  place_on('E21]')
  vim.lsp.buf.rename('E41')
  wait_for('the report changed', function() return line_with('3.5 '):find('[E41]', 1, true) end)
  vim.cmd('silent wall')
  assert(table.concat(vim.fn.readfile('evidence/register.csv'), '\n'):find('\nE41,"Training records', 1, true), 'the register changed')
  local cited = table.concat(vim.fn.readfile('panel-report.md'), '\n')
  assert(cited:find('[E41]', 1, true) and not cited:find('[E21]', 1, true), 'the report changed on disk')
end)

test('an item is renamed from its row in the register', function()
  vim.cmd('edit evidence/register.csv')
  place_on('E41,')
  wait_for('the server to have heard of the report as it is now, which Neovim tells a little later', function()
    local params = vim.lsp.util.make_position_params()
    params.context = { includeDeclaration = false }
    return vim.inspect(vim.lsp.buf_request_sync(0, 'textDocument/references', params, 5000)):find('panel-report.md', 1, true)
  end)
  wait_for('the row changed', function()
    vim.lsp.buf.rename('E42')
    vim.wait(300)
    return line_with('E42,') ~= ''
  end)
  vim.cmd('silent wall')
  assert(table.concat(vim.fn.readfile('panel-report.md'), '\n'):find('[E42]', 1, true), 'the report changed')
end)

test('nothing went wrong in silence', function()
  local said = vim.fn.execute('messages')
  assert(not said:find('Error') and not said:find('registerCapability') and not said:find('stack traceback'), said)
end)

editor.finish()
