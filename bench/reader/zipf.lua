-- Asks for the paths of a file as readers do: the first most, the second half as often, and so on.
local requests, cumulative = {}, {}

function init(arguments)
  local total = 0
  for path in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("GET", path)
    total = total + 1 / #requests
    cumulative[#requests] = total
  end
  for i = 1, #cumulative do cumulative[i] = cumulative[i] / total end
  math.randomseed(42)
end

function request()
  local wanted, low, high = math.random(), 1, #cumulative
  while low < high do
    local middle = math.floor((low + high) / 2)
    if cumulative[middle] < wanted then low = middle + 1 else high = middle end
  end
  return requests[low]
end
