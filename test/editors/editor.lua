-- What a person does in Neovim, for tests.
local M = {}
local failed = 0

-- Runs a test and tells how it went; those after it run all the same.
function M.test(name, action)
  local ok, problem = pcall(action)
  if not ok then failed = failed + 1 end
  io.stdout:write(('%s %s%s\n'):format(ok and 'ok' or 'not ok', name, ok and '' or ': ' .. tostring(problem)))
end

function M.wait_for(what, holds)
  if not vim.wait(20000, function() return holds() and true or false end, 50) then error('Waited in vain for ' .. what, 0) end
end

-- Puts the cursor on the first of some words.
function M.place_on(words)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V\\C' .. words, 'cW') > 0, 'no ' .. words .. ' in the text')
end

-- Answers the next list that Neovim offers with the entry that holds some words.
function M.choose(words, is_pattern)
  vim.ui.select = function(items, options, on_choice)
    local titles = {}
    for index, item in ipairs(items) do
      local title = options.format_item and options.format_item(item) or tostring(item)
      if title:find(words, 1, not is_pattern) then return on_choice(item, index) end
      table.insert(titles, title)
    end
    error('No ' .. words .. ' among: ' .. table.concat(titles, ' | '), 0)
  end
end

local function floating_windows()
  return vim.tbl_filter(function(window) return vim.api.nvim_win_get_config(window).relative ~= '' end, vim.api.nvim_list_wins())
end

-- The text of what floats over the window.
function M.floating_text()
  local lines = {}
  for _, window in ipairs(floating_windows()) do
    vim.list_extend(lines, vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false))
  end
  return table.concat(lines, '\n')
end

function M.close_floating()
  for _, window in ipairs(floating_windows()) do vim.api.nvim_win_close(window, true) end
end

-- The lines of an example as they were.
function M.original(name)
  return vim.fn.readfile(vim.env.SUBSTANTIATE_EXAMPLES .. '/' .. name)
end

function M.finish()
  vim.cmd(failed > 0 and 'cquit' or 'qall!')
end

return M
